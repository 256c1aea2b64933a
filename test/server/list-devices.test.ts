import { describe, expect, it } from "vitest";
import { otherKey, otherRouter, router, trustedStory, trustRequest } from "./story";

type Story = Awaited<ReturnType<typeof trustedStory>>;

/** 93POM8FF9IZ is cube-1, 9NTUEA8FIIH is cube-2; both in Branches. */
async function two(): Promise<Story> {
  const told = await trustedStory();
  const token = await told.tokenOf(told.branches);
  await told.server.trust(
    trustRequest(token, { sudi: otherRouter, hostname: "cube-2", publicKey: otherKey.publicKey }),
  );
  return told;
}

const listed = async ({ server }: Story, virtualAccount: string, search?: string) => {
  const list = await server.listDevices({ virtualAccount, search, most: 10 });
  return list.kind === "devices" ? list.devices.map(({ hostname }) => hostname) : list.kind;
};

describe("the list of devices", () => {
  it.each([
    ["nothing", undefined, ["cube-1", "cube-2"]],
    ["the beginning of a serial number", "93po", ["cube-1"]],
    ["the beginning of a hostname", "CUBE-2", ["cube-2"]],
    ["what serial numbers begin with, of which nobody is named twice", "9", ["cube-1", "cube-2"]],
    ["what stands within a hostname", "ube", []],
  ])("finds for %s", async (_, search, hostnames) => {
    const told = await two();
    expect(await listed(told, told.branches, search)).toEqual(hostnames);
  });

  it("has a device where it was moved to, and not where it was", async () => {
    const told = await two();
    const within = [told.branches, told.campus];
    await told.server.moveDevice({ within, sudi: router, to: told.campus, actor: "ada" });
    expect(await listed(told, told.branches)).toEqual(["cube-2"]);
    expect(await listed(told, told.campus)).toEqual(["cube-1"]);
    await told.server.moveDevice({ within, sudi: router, to: told.branches, actor: "ada" });
    await told.server.moveDevice({ within, sudi: otherRouter, actor: "ada" });
    expect(await listed(told, told.branches)).toEqual(["cube-1"]);
    expect(await listed(told, told.campus)).toEqual([]);
  });

  it("finds a device by the hostname that it was trusted with last", async () => {
    const told = await two();
    const token = await told.tokenOf(told.branches);
    await told.server.trust(trustRequest(token, { hostname: "renamed", force: true }));
    expect(await listed(told, told.branches, "cube-1")).toEqual([]);
    expect(await listed(told, told.branches, "renamed")).toEqual(["renamed"]);
  });

  it("shows nothing for an entry that a crash has left behind", async () => {
    const told = await two();
    await told.ports.accountDevices.enter(told.campus, { sudi: router, hostname: "cube-1", stamp: "left" });
    expect(await listed(told, told.campus)).toEqual([]);
    expect(await listed(told, told.branches)).toEqual(["cube-1", "cube-2"]);
  });

  it("keeps the entry of a device that has come back while an older move was still under way", async () => {
    const told = await two();
    const within = [told.branches, told.campus];
    const { accountDevices } = told.ports;
    const leave = accountDevices.leave;
    const late: (() => Promise<void>)[] = [];
    accountDevices.leave = async (...entry) => void late.push(() => leave(...entry));
    await told.server.moveDevice({ within, sudi: router, to: told.campus, actor: "ada" });
    await told.server.moveDevice({ within, sudi: router, to: told.branches, actor: "ada" });
    for (const one of late) await one();
    expect(await listed(told, told.branches)).toEqual(["cube-1", "cube-2"]);
    expect(await listed(told, told.campus)).toEqual([]);
  });

  it("goes on from where a page ended", async () => {
    const told = await two();
    const first = await told.server.listDevices({ virtualAccount: told.branches, most: 1 });
    if (first.kind !== "devices" || first.next === "end") throw new Error("there is a second device");
    const second = await told.server.listDevices({ virtualAccount: told.branches, after: first.next, most: 2 });
    const skipped = await told.server.listDevices({ virtualAccount: told.branches, offset: 1, most: 2 });
    for (const list of [second, skipped]) {
      expect(list).toMatchObject({ devices: [{ sudi: otherRouter }], next: "end" });
    }
  });
});
