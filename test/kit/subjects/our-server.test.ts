import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServerClient, serverClient } from "../../../kit/adapter/carrier/clients";
import { keyPairFrom } from "../../../kit/adapter/documents/documents";
import { startOurServer } from "../../../kit/subjects/our-server";

const at = "2021-03-29T00:00:00Z";
const key = keyPairFrom("a device").publicKey;
let server: ServerClient;
beforeAll(async () => {
  server = serverClient(await startOurServer());
});
afterAll(() => server.close());

async function tokenOf(virtualAccount: string): Promise<string> {
  const made = await server.call("token", { virtualAccount });
  if (!made.accepted || made.token === undefined) throw new Error(`no token of ${virtualAccount}`);
  return made.token;
}

const trust = (token: string, more: object = {}) =>
  server.call("trust", {
    token,
    sudi: { pid: "ISR4321/K9", serial: "FDO2112A0BA" },
    hostname: "cube",
    softwareVersion: "17.6.1a",
    deviceTime: at,
    key,
    ...more,
  });

describe("our server as a subject", () => {
  it("begins every story anew, at an earlier time too", async () => {
    for (const begin of ["2021-10-08T00:00:00Z", at]) {
      await server.call("reset", { at: begin });
      await server.call("account", { smartAccount: "Example Networks", virtualAccounts: ["Voice"] });
      const answer = await trust(await tokenOf("Voice"), { deviceTime: begin });
      expect(answer).toMatchObject({ accepted: true, serverTime: begin });
    }
  });

  it("moves its clock forward and never back", async () => {
    await server.call("reset", { at });
    expect(await server.call("advance", { to: "2021-03-29T20:00:00Z" })).toEqual({ now: "2021-03-29T20:00:00Z" });
    await expect(server.call("advance", { to: at })).rejects.toMatchObject({ code: "bad-request" });
  });

  it("refuses trust for each reason that it declares", async () => {
    await server.call("reset", { at });
    await server.call("account", { smartAccount: "Example Networks", virtualAccounts: ["Voice", "Lab"] });
    const token = await tokenOf("Voice");
    const revoked = await tokenOf("Voice");
    expect(await server.call("revokeToken", { token: revoked })).toEqual({ accepted: true });
    const reasons = [
      await trust("no token"),
      await trust(revoked),
      await trust(token, { hostname: "isr4321/k9" }),
      await trust(token, { deviceTime: "2021-03-29T01:00:00Z" }),
      await trust(token),
      await trust(token),
      await trust(await tokenOf("Lab"), { force: true }),
    ];
    expect(reasons.map((answer) => (answer.accepted ? "accepted" : answer.reason))).toEqual([
      "token-unknown",
      "token-revoked",
      "hostname-equals-pid",
      "clock-skew",
      "accepted",
      "already-trusted",
      "other-account",
    ]);
  });
});
