import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signReport } from "../../core/report/sign-report";
import { parseInstant } from "../../core/time/instant";
import { paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { acknowledgements, call, device, deviceKey, noon, report, trust } from "./rehearsal";

/**
 * Requests as clients of the public Smart Accounts & Licensing API send them, with nothing changed but the host: what they
 * put into paths, headers and bodies, and the members of answers that they read.
 */
const base = "/services/api/smart-accounts-and-licensing";
let system: LocalSystem;
let credentials = { clientId: "", clientSecret: "" };
let access = "";
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
  await call(system.url, `PUT ${paths.testClock}`, { now: noon });
  const users = [{ name: "automation", role: "admin" }];
  const { body } = await call(system.url, `POST ${paths.accounts}`, {
    domain: "example.com",
    virtualAccounts: ["DEFAULT", "Branch Büro"],
    users,
  });
  [credentials] = body.users;
}, 60_000);
afterAll(() => system.close());

const send = async (method: string, path: string, headers: Record<string, string>, body?: string) => {
  const answer = await fetch(`${system.url}${path}`, { method, headers, body });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
};
const asJson = () => ({
  Authorization: `Bearer ${access}`,
  "Content-Type": "application/json",
  Accept: "application/json",
  "Cache-Control": "no-cache",
});

describe("a client of the public API", () => {
  it("signs in with its id and secret in a form", async () => {
    const { clientId, clientSecret } = credentials;
    const form = `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}`;
    const { status, body } = await send(
      "POST",
      "/as/token.oauth2",
      { "Content-Type": "application/x-www-form-urlencoded" },
      form,
    );
    expect([status, body.token_type, body.expires_in]).toEqual([200, "Bearer", 3600]);
    access = body.access_token;
  });

  it("is told so where it signs in by a URL, or with a person's password", async () => {
    const { clientId, clientSecret } = credentials;
    const query = `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}`;
    const type = { "Content-Type": "application/x-www-form-urlencoded" };
    expect(await send("POST", `/as/token.oauth2?${query}`, type)).toMatchObject({
      status: 400,
      body: { error: "invalid_request" },
    });
    const form = "grant_type=password&username=ann&password=secret";
    expect(await send("POST", "/as/token.oauth2", type, form)).toMatchObject({
      status: 400,
      body: { error: "unsupported_grant_type" },
    });
  });

  it("looks up accounts by their names, and keeps their ids", async () => {
    const { body } = await send("GET", `${base}/v2/accounts/search`, { Authorization: `Bearer ${access}` });
    const account = body.accounts.find(({ domain }: { domain: string }) => domain.toLowerCase() === "example.com");
    expect(account.account_id).toMatch(/\S/);
    expect(account.virtual_accounts).toContainEqual({
      name: "DEFAULT",
      virtual_account_id: expect.stringMatching(/\S/),
    });
    const listed = await send("GET", `${base}/v1/accounts/example.com/customer/virtual-accounts`, asJson());
    expect(listed.body).toMatchObject({ status: "COMPLETE", statusMessage: "" });
    expect(listed.body.virtualAccounts[1]).toMatchObject({
      name: "DEFAULT",
      description: "",
      commerceAccessLevel: "Public",
    });
  });

  it("makes a token in a virtual account that it names as people do, where the list has none", async () => {
    const path = `${base}/v1/accounts/example.com/virtual-accounts/DEFAULT/tokens`;
    expect((await send("GET", path, asJson())).body.tokens).toEqual([]);
    const asked = '{"description": "for automation", "expiresAfterDays": 30.0, "exportControlled": "Not Allowed"}';
    const { body } = await send("POST", path, asJson(), asked);
    expect(body.tokenInfo).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      expirationDate: "2021-04-28T12:00:00Z",
    });
    expect((await trust(system.url, body.tokenInfo.token)).body.status).toBe("COMPLETE");
    const umlaut = `${base}/v1/accounts/example.com/virtual-accounts/Branch%20B%C3%BCro/tokens`;
    expect((await send("POST", umlaut, asJson(), '{"description": "", "expiresAfterDays": 1}')).status).toBe(201);
  });

  it("reports use for a device and polls for the acknowledgement", async () => {
    const found = await send("GET", `${base}/v2/accounts/search`, { Authorization: `Bearer ${access}` });
    const [{ account_id, virtual_accounts }] = found.body.accounts;
    const { virtual_account_id } = virtual_accounts.find(({ name }: { name: string }) => name === "DEFAULT");
    const sudi = { udi_pid: device.pid, udi_serial_number: device.serial };
    const headers = {
      ...asJson(),
      "X-CSW-SMART-ACCOUNT-ID": account_id,
      "X-CSW-VIRTUAL-ACCOUNT-ID": virtual_account_id,
      "X-CSW-REQUESTING-SYSTEM": JSON.stringify(sudi),
    };
    const { payload, signature } = signReport(report(1616000000, 20), deviceKey);
    const signed = {
      signing_type: signature.signingType,
      key: signature.key,
      value: signature.value,
      sudi,
    };
    const timestamp = parseInstant(noon) * 1000;
    const nonce = "N0nceOf16Letters";
    const reports = [{ sudi, usage: [{ payload, signature: signed }] }];
    const reported = await send(
      "POST",
      `${base}/v2/devices/reportusage`,
      headers,
      JSON.stringify({ data: { timestamp, nonce, reports } }),
    );
    expect(reported.body).toMatchObject({ status: "OK_POLL", nonce, poll_interval: 300, action: "acknowledgements" });
    const poll = (poll_id: unknown) =>
      send(
        "POST",
        `${base}/v2/accounts/poll`,
        headers,
        JSON.stringify({ data: { timestamp: String(timestamp), nonce, poll_id, action: "acknowledgements" } }),
      );
    expect((await poll(1)).body).toMatchObject({ status: "OK_POLL", message: "" });
    const answered = await poll(reported.body.poll_id);
    expect(answered.body.status).toBe("COMPLETE");
    expect(answered.body.data.acknowledgements).toMatchObject([{ sudi, smart_license: expect.any(String) }]);
    const [read] = acknowledgements(answered.body);
    expect(read?.acknowledgement.reports).toMatchObject([{ reportId: 1616000000 }]);
    const again = await send(
      "POST",
      `${base}/v2/devices/reportusage`,
      headers,
      JSON.stringify({ data: { timestamp, nonce, reports } }),
    );
    expect(again.body.status, "a duplicate is acknowledged again").toBe("OK_POLL");
  });

  it("reads licences of all virtual accounts, and of one", async () => {
    const path = `${base}/v1/accounts/example.com/licenses`;
    const all = await send("POST", path, asJson(), '{"virtualAccounts": [], "limit": 50, "offset": 0}');
    expect(all.body).toMatchObject({
      totalRecords: 1,
      licenses: [
        {
          license: "CUBE Trunk Standard Session",
          virtualAccount: "DEFAULT",
          quantity: 0,
          inUse: 20,
          available: -20,
          status: "Out Of Compliance",
          billingType: "PREPAID",
          licenseDetails: [],
        },
      ],
    });
    const one = await send("POST", path, asJson(), '{"virtualAccounts": ["Branch Büro"], "limit": 100, "offset": 0}');
    expect(one.body).toEqual({ totalRecords: 0, licenses: [] });
  });

  it("reads devices with what they use, and removes one", async () => {
    const path = `${base}/v1/accounts/example.com/devices`;
    const { body } = await send("POST", path, asJson(), '{"virtualAccounts": ["DEFAULT"], "limit": 50, "offset": 0}');
    expect(body.devices).toMatchObject([
      {
        sudi: { udiPid: device.pid, udiSerialNumber: device.serial },
        hostName: "cube-1",
        virtualAccount: "DEFAULT",
        licenseUsage: [{ license: "CUBE Trunk Standard Session", quantity: 20 }],
        registrationDate: noon,
        lastContactDate: noon,
        status: "COMPLETE",
      },
    ]);
    const [{ sudi }] = body.devices;
    const removed = await send(
      "POST",
      `${base}/v2/accounts/example.com/devices/remove`,
      asJson(),
      JSON.stringify({ sudi }),
    );
    expect(removed).toMatchObject({ status: 200, body: { status: "SUCCESS" } });
    expect((await send("POST", path, asJson(), "{}")).body.devices).toEqual([]);
  });
});
