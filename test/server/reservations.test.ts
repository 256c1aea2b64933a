import { describe, expect, it } from "vitest";
import { parseRelease } from "../../core/release/release";
import type { Sudi } from "../../core/report/sudi";
import { days, hours } from "../../core/time/duration";
import { plus } from "../../core/time/instant";
import { noon, otherRouter, router, story, trustRequest } from "./story";

/** Branches with 50 Standard licences, and a device of a release that registers. */
async function reservable() {
  const told = await story();
  const { server, branches, tokenOf } = told;
  await server.buyLicences({ virtualAccount: branches, tag: "CUBE_T_STD", quantity: 50, actor: "ada" });
  await server.trust(trustRequest(await tokenOf(branches), { softwareVersion: parseRelease("17.3.1a") }));
  const reserve = (count: number, virtualAccount = branches, sudi: Sudi = router) =>
    server.reserveLicences({ virtualAccount, sudi, licences: [{ tag: "CUBE_T_STD", count }], actor: "ada" });
  const giveBack = (returnCode: string, virtualAccount = branches) =>
    server.returnReservation({ virtualAccount, sudi: router, returnCode, actor: "ada" });
  const inventory = async (virtualAccount = branches) => {
    await server.settle();
    const read = await server.readInventory(virtualAccount);
    return read.kind === "inventory" ? read.lines.map(({ inUse, balance }) => ({ inUse, balance })) : read.kind;
  };
  return { ...told, reserve, giveBack, inventory };
}

describe("a reservation", () => {
  it("counts as in use until it is given back (SLR-2)", async () => {
    const { reserve, giveBack, inventory } = await reservable();
    expect(await reserve(40)).toMatchObject({ kind: "reserved" });
    expect(await inventory()).toEqual([{ inUse: 40, balance: 10 }]);
    expect(await giveBack("C-1")).toEqual({ kind: "returned" });
    expect(await inventory()).toEqual([{ inUse: 0, balance: 50 }]);
  });

  it("stands from week to week", async () => {
    const { reserve, giveBack, inventory, setClock } = await reservable();
    await reserve(40);
    await inventory();
    setClock(plus(noon, days(40)));
    expect(await inventory()).toEqual([{ inUse: 40, balance: 10 }]);
    await giveBack("C-1");
    expect(await inventory()).toEqual([{ inUse: 0, balance: 50 }]);
  });

  it("asked for twice stands once, and another number takes its place", async () => {
    const { reserve, inventory, setClock } = await reservable();
    const first = await reserve(40);
    setClock(plus(noon, hours(1)));
    expect(await reserve(40)).toEqual(first);
    expect(await inventory()).toEqual([{ inUse: 40, balance: 10 }]);
    await reserve(5);
    expect(await inventory()).toEqual([{ inUse: 5, balance: 45 }]);
  });

  it("is given back once for each code, and the last code again changes nothing", async () => {
    const { reserve, giveBack, inventory } = await reservable();
    await reserve(40);
    expect([await giveBack("C-1"), await giveBack("C-1")]).toEqual([{ kind: "returned" }, { kind: "returned" }]);
    expect(await giveBack("C-2")).toMatchObject({
      kind: "refused",
      message: expect.stringMatching(/^nothing is reserved/),
    });
    await reserve(30);
    expect(await giveBack("C-1")).toMatchObject({
      kind: "refused",
      message: expect.stringMatching(/earlier reservation/),
    });
    expect(await inventory()).toEqual([{ inUse: 30, balance: 20 }]);
    expect(await giveBack("C-2")).toEqual({ kind: "returned" });
  });

  it("goes along when its device is transferred, and ends when it is removed (ACC-1)", async () => {
    const { server, branches, campus, reserve, inventory, setClock } = await reservable();
    await reserve(40);
    setClock(plus(noon, hours(1)));
    const within = [branches, campus];
    await server.moveDevice({ within, sudi: router, to: campus, actor: "ada" });
    expect([await inventory(), await inventory(campus)]).toEqual([
      [{ inUse: 0, balance: 50 }],
      [{ inUse: 40, balance: -40 }],
    ]);
    setClock(plus(noon, hours(2)));
    await server.moveDevice({ within, sudi: router, actor: "ada" });
    expect(await inventory(campus)).toEqual([{ inUse: 0, balance: 0 }]);
  });

  it("is its account's own: whether another one knows the device, or reserves for it, does not show (ACC-4)", async () => {
    const { server, branches, campus, tokenOf, reserve, giveBack, inventory } = await reservable();
    await server.trust(trustRequest(await tokenOf(branches), { force: true }));
    expect(await reserve(1)).toMatchObject({ kind: "refused", reason: "policy-release" });
    expect(await giveBack("C-1", campus)).toEqual({ kind: "unknown-device" });
    expect(await reserve(1, campus)).toMatchObject({ kind: "reserved" });
    expect(await reserve(1, campus, otherRouter)).toMatchObject({ kind: "reserved" });
    expect([await inventory(), await inventory(campus)]).toEqual([
      [{ inUse: 0, balance: 50 }],
      [{ inUse: 2, balance: -2 }],
    ]);
  });

  it.each([
    ["17.3.1a", "reserved"],
    ["17.3.2", "refused"],
  ])("for a device of %s is %s (SLR-3)", async (release, kind) => {
    const { server, branches, tokenOf, reserve } = await reservable();
    const softwareVersion = parseRelease(release);
    await server.trust(trustRequest(await tokenOf(branches), { softwareVersion, force: true }));
    expect(await reserve(40)).toMatchObject({ kind });
  });

  it("of voice gateway sessions is refused: they are not sold (VGW-4)", async () => {
    const { server, branches } = await reservable();
    const licences = [{ tag: "CUBE_T_VGW", count: 4 }];
    const asked = { virtualAccount: branches, sudi: router, licences, actor: "ada" };
    expect(await server.reserveLicences(asked)).toMatchObject({ kind: "refused", reason: "not-sold" });
  });

  it("and its return are audited, refusals with their reason", async () => {
    const { server, branches, reserve, giveBack, setClock } = await reservable();
    for (const [index, act] of [() => reserve(40), () => giveBack("C-1"), () => giveBack("C-2")].entries()) {
      setClock(plus(noon, hours(index + 1)));
      await act();
    }
    const audit = await server.readAudit({
      virtualAccount: branches,
      from: plus(noon, hours(1)),
      to: plus(noon, hours(3)),
    });
    const told = audit.kind === "records" ? audit.records : [];
    expect(told.map(({ action, outcome, reason }) => [action, outcome, reason?.split(":")[0]])).toEqual([
      ["reserve licences", "accepted", undefined],
      ["return reservation", "accepted", undefined],
      ["return reservation", "refused", "return-code"],
    ]);
  });
});
