import { describe, expect, it } from "vitest";
import { hours, seconds } from "../../core/time/duration";
import { minus, parseInstant, plus } from "../../core/time/instant";
import type { ProductInstance } from "../../server/ports/product-instances";
import { establishTrust } from "../../server/trust/establish-trust";
import type { TrustRequest } from "../../server/trust/trust-request";
import { noon, otherKey, otherRouter, router, routerKey, story, trustedStory, trustRequest } from "./story";

describe("trust", () => {
  it("gives a trust code, the policy, the server's keys and time, and the name of the virtual account", async () => {
    const { server, branches, tokenOf } = await story();
    const policy = { name: "Ninety", classes: { perpetual: { reportingFrequency: 90 } } };
    await server.setPolicy({ virtualAccount: branches, policy, actor: "ada" });
    const outcome = await server.trust(trustRequest(await tokenOf(branches)));
    expect(outcome).toMatchObject({
      kind: "established",
      virtualAccount: "Branches",
      policy: { ...policy, version: 1 },
      issuerKeys: [{ key: expect.stringMatching(/^[0-9a-f]{16}$/), public: expect.stringMatching(/^.{43}=$/) }],
      serverTime: noon,
    });
  });

  it("writes the product instance with the device's key (TRU-5)", async () => {
    const { ports, branches } = await trustedStory();
    expect(await ports.productInstances.find(router)).toMatchObject({
      virtualAccount: branches,
      hostname: "cube-1",
      softwareVersion: "17.6.1a",
      publicKey: routerKey.publicKey,
      trustedAt: noon,
    });
  });

  it.each([
    ["token-unknown", { token: "no such token" }],
    ["hostname-equals-pid", { hostname: "C8000V" }],
    ["hostname-equals-pid", { hostname: "c8000v" }],
    ["clock-skew", { deviceTime: plus(noon, hours(1)) }],
    ["clock-skew", { deviceTime: minus(noon, hours(1)) }],
  ] satisfies [string, Partial<TrustRequest>][])("is refused: %s, for %o", async (reason, over) => {
    const { ports, server, branches, tokenOf } = await story();
    const outcome = await server.trust(trustRequest(await tokenOf(branches), over));
    expect(outcome).toMatchObject({ kind: "refused", reason, serverTime: noon });
    expect(await ports.productInstances.find(router)).toBe("unknown");
  });

  it.each([plus(noon, seconds(3_599)), minus(noon, seconds(3_599))])(
    "takes a clock that is a second less than an hour away (TRU-4)",
    async (deviceTime) => {
      const { server, branches, tokenOf } = await story();
      const outcome = await server.trust(trustRequest(await tokenOf(branches), { deviceTime }));
      expect(outcome.kind).toBe("established");
    },
  );

  it("is refused with a token that has expired, and granted a second before", async () => {
    const { server, branches, tokenOf, setClock } = await story();
    const token = await tokenOf(branches);
    const expiry = parseInstant("2021-04-28T12:00:00Z");
    setClock(expiry);
    expect(await server.trust(trustRequest(token, { deviceTime: expiry }))).toMatchObject({ reason: "token-expired" });
    setClock(minus(expiry, seconds(1)));
    expect(await server.trust(trustRequest(token, { deviceTime: expiry }))).toMatchObject({ kind: "established" });
  });

  it("is refused with a token that was revoked", async () => {
    const { server, branches, tokenOf } = await story();
    const token = await tokenOf(branches);
    await server.revokeToken({ virtualAccount: branches, token, actor: "ada" });
    expect(await server.trust(trustRequest(token))).toMatchObject({ kind: "refused", reason: "token-revoked" });
  });

  it("is refused to a second device with a token for one", async () => {
    const { server, branches, tokenOf } = await story();
    const token = await tokenOf(branches, 1);
    expect(await server.trust(trustRequest(token))).toMatchObject({ kind: "established" });
    const second = trustRequest(token, { sudi: otherRouter, publicKey: otherKey.publicKey });
    expect(await server.trust(second)).toMatchObject({ kind: "refused", reason: "token-exhausted" });
  });

  it("costs no use of the token when it is refused", async () => {
    const { server, branches, tokenOf } = await story();
    const token = await tokenOf(branches, 1);
    await server.trust(trustRequest(token, { hostname: "C8000V" }));
    const second = trustRequest(token, { sudi: otherRouter, publicKey: otherKey.publicKey });
    expect(await server.trust(second)).toMatchObject({ kind: "established" });
  });

  it("is kept without force, and replaced with it; the day of the first trust stays (TRU-2, DDL-1)", async () => {
    const { ports, server, branches, tokenOf, setClock } = await trustedStory();
    const later = plus(noon, hours(48));
    setClock(later);
    const again = trustRequest(await tokenOf(branches), { deviceTime: later, publicKey: otherKey.publicKey });
    expect(await server.trust(again)).toMatchObject({ kind: "refused", reason: "already-trusted" });
    expect(await ports.productInstances.find(router)).toMatchObject({ publicKey: routerKey.publicKey, version: 1 });
    expect(await server.trust({ ...again, force: true })).toMatchObject({ kind: "established" });
    expect(await ports.productInstances.find(router)).toMatchObject({
      publicKey: otherKey.publicKey,
      trustedAt: noon,
      version: 2,
    });
  });

  it.each([true, false])("never moves a device to another account, force %s (ACC-1)", async (force) => {
    const { server, campus, tokenOf } = await trustedStory();
    const outcome = await server.trust(trustRequest(await tokenOf(campus), { force }));
    expect(outcome).toMatchObject({ kind: "refused", reason: "other-account" });
  });

  it("goes to one of two that ask for the same device at the same time", async () => {
    const { server, branches, tokenOf } = await story();
    const token = await tokenOf(branches);
    const both = await Promise.all([server.trust(trustRequest(token)), server.trust(trustRequest(token))]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["established", "refused"]);
  });

  it("is not refused because the answer to its own write was lost", async () => {
    const { ports, branches, tokenOf } = await story();
    const { productInstances } = ports;
    const save = async (instance: ProductInstance) => {
      await productInstances.save(instance);
      return productInstances.save(instance);
    };
    const establish = establishTrust({ ...ports, productInstances: { ...productInstances, save } });
    expect(await establish(trustRequest(await tokenOf(branches)))).toMatchObject({ kind: "established" });
  });

  it("is in the audit log, granted or refused, and the token is not", async () => {
    const { ports, server, branches, tokenOf } = await story();
    const token = await tokenOf(branches);
    await server.trust(trustRequest(token));
    await server.trust(trustRequest(token));
    await server.trust(trustRequest("no such token"));
    const known = await ports.audit.ofDay("voice.example", noon);
    const unassigned = await ports.audit.ofDay("unassigned", noon);
    const trusts = known.filter(({ action }) => action === "trust");
    expect(trusts.sort((one, other) => (one.outcome < other.outcome ? -1 : 1))).toMatchObject([
      { actor: "C8000V:93POM8FF9IZ", outcome: "accepted", virtualAccount: branches },
      { actor: "C8000V:93POM8FF9IZ", outcome: "refused", reason: "already-trusted" },
    ]);
    expect(unassigned).toMatchObject([{ action: "trust", outcome: "refused", reason: "token-unknown" }]);
    expect(JSON.stringify([known, unassigned])).not.toContain(token);
  });
});
