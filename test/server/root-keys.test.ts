import { describe, expect, it } from "vitest";
import { chainVerdict } from "../../core/acknowledgement/certificate";
import { days, hours, minutes, seconds } from "../../core/time/duration";
import { minus, plus } from "../../core/time/instant";
import { ed25519 } from "../../cryptography/ed25519";
import {
  acknowledgementsOf,
  file,
  noon,
  otherKey,
  report,
  router,
  routerKey,
  trustedStory,
  trustRequest,
} from "./story";

/** Branches with one trusted device that reports once a day. */
async function reporting() {
  const told = await trustedStory();
  const { server, branches, setClock } = told;
  /** The acknowledgement of a report that is handed in so long after noon. */
  const acknowledged = async (id: number, after = hours(0)) => {
    setClock(plus(noon, after));
    const outcome = await server.submit({ virtualAccount: branches, ...file(report(id)) });
    if (outcome.kind === "refused") throw new Error(outcome.message);
    await server.settle();
    const [signed] = acknowledgementsOf(await server.poll({ poll: outcome.poll }));
    if (!signed) throw new Error("no acknowledgement");
    return signed;
  };
  const trustedBy = async (after = hours(0)) => {
    setClock(plus(noon, after));
    const token = await told.tokenOf(branches);
    const trust = await server.trust(trustRequest(token, { force: true, deviceTime: plus(noon, after) }));
    return trust.kind === "established" ? trust.issuerKeys.map(({ key }) => key) : [];
  };
  const rotate = (overlap = days(10)) => server.rotateRootKey({ overlap, actor: "olga" });
  const revoke = (key: string) => server.revokeRootKey({ key, actor: "olga" });
  const rootOf = (signed: Awaited<ReturnType<typeof acknowledged>>) => signed.document.certificate?.signature.key;
  return { ...told, acknowledged, trustedBy, rotate, revoke, rootOf };
}

describe("a root key", () => {
  it("alone is named by trust, and acknowledgements tell nothing of it", async () => {
    const { acknowledged, trustedBy, rootOf } = await reporting();
    const signed = await acknowledged(1);
    expect(await trustedBy()).toEqual([rootOf(signed)]);
    expect(signed.acknowledgement.issuerKeys).toBeUndefined();
  });

  it("is announced with trust and acknowledgements before it certifies (TRU-5)", async () => {
    const { acknowledged, trustedBy, rotate, rootOf } = await reporting();
    const first = rootOf(await acknowledged(1));
    const rotated = await rotate();
    if (rotated.kind === "refused") throw new Error(rotated.message);
    const second = rotated.root.key;
    const during = await acknowledged(2, minutes(5));
    expect([rootOf(during), during.acknowledgement.issuerKeys?.map(({ key }) => key)]).toEqual([
      first,
      [first, second],
    ]);
    expect(await trustedBy(minutes(5))).toEqual([first, second]);
    expect(rootOf(await acknowledged(3, seconds(10 * 86_400 - 1)))).toBe(first);
    expect(rootOf(await acknowledged(4, days(10)))).toBe(second);
  });

  it("that was followed by another leaves its acknowledgements as good as they were", async () => {
    const { acknowledged, rotate } = await reporting();
    await rotate(days(0));
    const { document, acknowledgement } = await acknowledged(1, minutes(5));
    const before = await acknowledged(1, days(20));
    expect(before.document).toEqual(document);
    const known = acknowledgement.issuerKeys ?? [];
    expect(chainVerdict(document, acknowledgement.issuedAt, known, ed25519)).toEqual({ kind: "fits" });
  });

  it("is announced one at a time", async () => {
    const { rotate, setClock } = await reporting();
    await rotate();
    expect(await rotate()).toMatchObject({ kind: "refused", reason: "under-way" });
    setClock(plus(noon, days(10)));
    expect(await rotate()).toMatchObject({ kind: "announced", root: { generation: 3 } });
  });

  it("that is revoked certifies nothing after five minutes, and is told to nobody any more", async () => {
    const { acknowledged, trustedBy, rotate, revoke, rootOf } = await reporting();
    const first = rootOf(await acknowledged(1)) ?? "";
    const rotated = await rotate();
    if (rotated.kind === "refused") throw new Error(rotated.message);
    const second = rotated.root.key;
    expect(await revoke(first)).toMatchObject({ kind: "revoked", root: { revokedAt: noon } });
    const after = await acknowledged(2, minutes(5));
    expect([rootOf(after), after.acknowledgement.issuerKeys?.map(({ key }) => key)]).toEqual([second, [second]]);
    expect(await trustedBy(minutes(6))).toEqual([second]);
    expect(await revoke(first)).toMatchObject({ kind: "revoked", root: { revokedAt: noon } });
  });

  it("that is revoked before its acknowledgement was fetched is no dead end: handed in again, the report is acknowledged anew", async () => {
    const { acknowledged, rotate, revoke, rootOf, setClock } = await reporting();
    const lost = await acknowledged(1);
    expect((await acknowledged(1, minutes(1))).document).toEqual(lost.document);
    const rotated = await rotate();
    if (rotated.kind === "refused") throw new Error(rotated.message);
    await revoke(rootOf(lost) ?? "");
    setClock(plus(noon, hours(1)));
    const anew = await acknowledged(1, hours(1));
    expect(rootOf(anew)).toBe(rotated.root.key);
    expect(anew.acknowledgement.reports).toEqual(lost.acknowledgement.reports);
    expect(anew.acknowledgement.serial).not.toBe(lost.acknowledgement.serial);
  });

  it("is not revoked where it is the last good one, or was never there", async () => {
    const { acknowledged, revoke, rootOf } = await reporting();
    const only = rootOf(await acknowledged(1)) ?? "";
    expect(await revoke(only)).toMatchObject({ kind: "refused", reason: "last-key" });
    expect(await revoke("0000000000000000")).toMatchObject({ kind: "refused", reason: "unknown-key" });
  });

  it("that is revoked leaves the seals of the audit log readable", async () => {
    const { server, acknowledged, rotate, revoke, rootOf, setClock } = await reporting();
    const first = rootOf(await acknowledged(1)) ?? "";
    await server.sealAudit("voice.example");
    await rotate(days(0));
    await revoke(first);
    setClock(plus(noon, hours(1)));
    expect(await server.verifyAudit("voice.example")).toMatchObject({ findings: [], seals: 1 });
  });
});

describe("a device's key", () => {
  it("is the one of its last trust: after a reset the old one is not taken, and what was reported stays", async () => {
    const { server, branches, tokenOf, acknowledged, setClock } = await reporting();
    await acknowledged(1);
    setClock(plus(noon, hours(1)));
    const again = trustRequest(await tokenOf(branches), { force: true, deviceTime: plus(noon, hours(1)) });
    await server.trust({ ...again, publicKey: otherKey.publicKey });
    const submit = (key: typeof routerKey, id: number) =>
      server.submit({ virtualAccount: branches, ...file(report(id, { key })) });
    expect(await submit(routerKey, 2)).toMatchObject({ kind: "refused", reason: "signature" });
    expect(await submit(otherKey, 2)).toMatchObject({ kind: "accepted" });
    await server.settle();
    const history = await server.usageHistory({
      virtualAccount: branches,
      tag: "CUBE_T_STD",
      from: minus(noon, hours(4)),
      to: noon,
    });
    expect(history.kind === "history" ? history.hours.map(({ inUse }) => inUse) : []).toEqual([24, 24, 24, 24]);
    expect(await server.listDevices({ virtualAccount: branches, most: 10 })).toMatchObject({
      devices: [{ sudi: router }],
    });
  });
});
