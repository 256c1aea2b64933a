import { beforeEach, describe, expect, it } from "vitest";
import { serverClient } from "../../../kit/adapter/carrier/clients";
import { inProcessCarrier } from "../../../kit/adapter/carrier/in-process";
import { keyPairFrom } from "../../../kit/adapter/documents/documents";
import { memoryServerHandler } from "../../../kit/subjects/memory-server";

const at = "2021-03-29T00:00:00Z";
const server = serverClient(inProcessCarrier(memoryServerHandler()));
const sudi = { pid: "ISR4321/K9", serial: "FDO2112A0BA" };

async function trusted(seed: string) {
  await server.call("reset", { at, seed });
  await server.call("account", { smartAccount: "Example Networks", virtualAccounts: ["Voice"] });
  const made = await server.call("token", { virtualAccount: "Voice" });
  if (!made.accepted || made.token === undefined) throw new Error("no token");
  const key = keyPairFrom("a device").publicKey;
  const device = { sudi, hostname: "cube", softwareVersion: "17.6.1a", deviceTime: at, key };
  return server.call("trust", { token: made.token, ...device });
}

describe("our server in memory", () => {
  beforeEach(() => trusted("a seed"));

  it("gives the same answers for the same seed, names and keys included", async () => {
    const [once, again, other] = [await trusted("one"), await trusted("one"), await trusted("two")];
    expect(once).toMatchObject({ accepted: true, serverTime: at });
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
  });

  it("takes signed documents only", async () => {
    const submitted = server.call("submit", { virtualAccount: "Voice", reports: [] });
    await expect(submitted).rejects.toMatchObject({ code: "bad-request" });
  });

  it("does not know an account that was never made", async () => {
    expect(await server.call("token", { virtualAccount: "Lab" })).toMatchObject({
      accepted: false,
      reason: "not-found",
    });
  });

  it("tells a user nothing of a poll that is not there", async () => {
    expect(await server.call("poll", { poll: "1", as: "ada" })).toEqual({ pending: true });
  });

  it("lets its clock go forward only", async () => {
    await server.call("advance", { to: "2021-03-30T00:00:00Z" });
    await expect(server.call("advance", { to: at })).rejects.toMatchObject({ code: "bad-request" });
  });
});
