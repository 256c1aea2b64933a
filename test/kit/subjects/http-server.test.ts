import { afterEach, describe, expect, it } from "vitest";
import type { ServerClient } from "../../../kit/adapter/carrier/clients";
import { keyPairFrom, makeIssuer, signAcknowledgement } from "../../../kit/adapter/documents/documents";
import { type Answers, apiThat } from "./api-double";

const at = "2021-03-29T00:00:00Z";
const sudi = { pid: "ISR4321/K9", serial: "FDO2112A0BA" };
const key = keyPairFrom("a device").publicKey;
const account: Answers = {
  "PUT /test/clock": [200, { now: at }],
  "POST /v1/accounts": [201, { domain: "Example & Sons", virtualAccounts: [{ name: "Voice", id: "va/1" }] }],
};
const request = { token: "T", sudi, hostname: "cube", softwareVersion: "17.6.1a", deviceTime: at, key };

let client: ServerClient;
afterEach(() => client.close());

async function serverThat(answers: Answers) {
  const api = await apiThat({ ...account, ...answers });
  client = api.client;
  await client.call("reset", { at });
  await client.call("account", { smartAccount: "Example & Sons", virtualAccounts: ["Voice"] });
  return api.seen;
}

describe("a server behind the HTTP API", () => {
  it("knows virtual accounts by the ids that it gave, and the kit by their names", async () => {
    const path = "/v1/accounts/Example%20%26%20Sons/virtual-accounts/va%2F1";
    const seen = await serverThat({
      [`POST ${path}/tokens`]: [201, { tokenInfo: { token: "T" } }],
      [`POST ${path}/tokens/revoke`]: [200, { revoked: 1, unknown: 0 }],
      [`PUT ${path}/policy`]: [200, {}],
    });
    expect(await client.call("token", { virtualAccount: "Voice", uses: 1 })).toEqual({ accepted: true, token: "T" });
    expect(await client.call("revokeToken", { token: "T" })).toEqual({ accepted: true });
    const policy = { ackRequired: true, perpetual: { firstReport: 30 } };
    expect(await client.call("policy", { virtualAccount: "Voice", policy })).toEqual({ accepted: true });
    expect(seen.at(-1)?.body).toEqual({ ack_required: true, perpetual: { first_report: 30 } });
  });

  it("answers for an account that it does not have as for one that the kit never had made", async () => {
    await serverThat({});
    const there = await client.call("token", { virtualAccount: "Voice" });
    expect(there).toEqual({ accepted: false, reason: "not-found" });
    expect(await client.call("token", { virtualAccount: "Nowhere" })).toEqual(there);
  });

  it("is asked for trust with the device's clock in milliseconds, and gives its keys and its policy", async () => {
    const data = { trust_code: "C", policy: { version: 3 }, issuer_keys: [{ key: "k", public: key }] };
    const seen = await serverThat({
      "POST /v2/devices/trust": [200, { status: "COMPLETE", timestamp: 1_616_976_000_999, data }],
    });
    expect(await client.call("trust", request)).toEqual({
      accepted: true,
      trustCode: "C",
      policy: { version: 3 },
      serverTime: at,
      issuerKeys: [key],
    });
    expect(seen.at(-1)?.body).toMatchObject({
      data: { timestamp: 1_616_976_000_000, sudi: { udi_pid: sudi.pid, udi_serial_number: sudi.serial } },
    });
  });

  it("gives its reasons in the words of the protocol", async () => {
    const refusal = { status: "FAILED", message_code: "HOSTNAME_EQUALS_PID", message: "Rename it." };
    await serverThat({ "POST /v2/devices/trust": [200, refusal] });
    const answer = await client.call("trust", request);
    expect(answer).toEqual({ accepted: false, reason: "hostname-equals-pid", message: "Rename it." });
  });

  it("may write poll ids as numbers or as text, and none of their digits is lost", async () => {
    const seen = await serverThat({
      "POST /v2/devices/reportusage": [202, { status: "OK_POLL", poll_id: "9007199254740993" }],
      "POST /v2/accounts/poll": [200, { status: "OK_POLL" }],
    });
    const receipt = await client.call("submit", { virtualAccount: "Voice", document: "AAAA" });
    expect(receipt).toEqual({ accepted: true, poll: "9007199254740993" });
    expect(await client.call("poll", { poll: "9007199254740993" })).toEqual({ pending: true });
    expect(seen.at(-1)?.body).toMatchObject({ data: { poll_id: "9007199254740993" } });
  });

  it("hands out acknowledgements as the bytes it signed and as what they say", async () => {
    const receipt = { entitlement_tag: "CUBE_T_STD", sha256: "0".repeat(64), from: 0, to: 3600, hours: 1, peak: 1 };
    const given = { serial: "S1", issuedAt: at, sudi, receipts: [{ report_id: 7, ...receipt }] };
    const document = signAcknowledgement(given, makeIssuer("a server", at));
    const acknowledgements = [{ sudi: { udi_pid: "", udi_serial_number: "" }, smart_license: document }];
    const refused = [{ report_id: 8, reason: "CONFLICT" }];
    await serverThat({ "POST /v2/accounts/poll": [200, { status: "COMPLETE", data: { acknowledgements, refused } }] });
    expect(await client.call("poll", { poll: "1" })).toMatchObject({
      acknowledgements: [{ serial: "S1", issuedAt: at, sudi, of: ["7"] }],
      documents: [document],
      refused: [{ report: "8", reason: "conflict" }],
    });
  });
});

describe("a server that does not keep to the HTTP API", () => {
  it.each([
    [
      "a reason that nobody knows",
      200,
      { status: "FAILED", message_code: "MOON", message: "Full." },
      /no words for .*moon/,
    ],
    ["a body that is no JSON", 502, "<html>", "status 502 with a body that is no JSON: <html>"],
    ["a status of its own", 500, { message: "Oops" }, 'status 500: {"message":"Oops"}'],
    ["a shape of its own", 200, { status: "COMPLETE", timestamp: 0 }, "body.data: Invalid input"],
  ])("is at fault with %s", async (_, status, body, words) => {
    await serverThat({ "POST /v2/devices/trust": [status, body] });
    await expect(client.call("trust", request)).rejects.toThrow(words);
  });

  it("cannot be asked for what it does not declare", async () => {
    await serverThat({});
    await expect(client.call("crash", { at: "before-store" })).rejects.toMatchObject({ code: "not-implemented" });
  });
});
