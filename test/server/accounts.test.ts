import { describe, expect, it } from "vitest";
import { days } from "../../core/time/duration";
import { parseInstant, plus } from "../../core/time/instant";
import { memoryStageClock } from "../../server/adapters/memory/memory-stage-clock";
import type { AuditPlace } from "../../server/audit/read-audit";
import { advanceStageClock } from "../../server/test-clock/advance-stage-clock";
import { stageTime } from "../../server/test-clock/stage-time";
import { noon, story, trustRequest } from "./story";

describe("an account", () => {
  it("keeps its virtual accounts and their policies when it is created again (ACC-1)", async () => {
    const { server, branches } = await story();
    await server.setPolicy({ virtualAccount: branches, policy: { classes: {} }, actor: "ada" });
    const again = await server.createAccount({
      smartAccount: "voice.example",
      virtualAccounts: ["Branches", "Labs", "Labs"],
      actor: "ada",
    });
    expect(again.map(({ name }) => name)).toEqual(["Branches", "Labs"]);
    expect(again[0]?.id).toBe(branches);
    expect(await server.readPolicy(branches)).toEqual({ kind: "policy", policy: { version: 1, classes: {} } });
  });

  it("has no policy until one is set; each that is set has the next version (POL-4)", async () => {
    const { server, branches } = await story();
    expect(await server.readPolicy(branches)).toEqual({ kind: "policy", policy: "none" });
    const policy = { name: "Ninety", classes: { perpetual: { reportingFrequency: 90 } } };
    const setting = { virtualAccount: branches, policy, actor: "ada" };
    expect(await server.setPolicy(setting)).toEqual({ kind: "set", policy: { ...policy, version: 1 } });
    expect(await server.setPolicy(setting)).toEqual({ kind: "set", policy: { ...policy, version: 2 } });
    expect(await server.readPolicy(branches)).toEqual({ kind: "policy", policy: { ...policy, version: 2 } });
  });

  it("gives two policies that are set at the same time two versions", async () => {
    const { server, branches } = await story();
    const setting = { virtualAccount: branches, policy: { classes: {} }, actor: "ada" };
    const both = await Promise.all([server.setPolicy(setting), server.setPolicy(setting)]);
    expect(both.map((one) => (one.kind === "set" ? one.policy.version : one.kind)).sort()).toEqual([1, 2]);
  });

  it("that does not exist has no policy, no token, no history and no audit", async () => {
    const { server } = await story();
    const virtualAccount = "77";
    const unknown = { kind: "unknown-account" };
    expect(await server.readPolicy(virtualAccount)).toEqual(unknown);
    expect(await server.setPolicy({ virtualAccount, policy: { classes: {} }, actor: "ada" })).toEqual(unknown);
    expect(await server.createToken({ virtualAccount, actor: "ada" })).toEqual(unknown);
    const to = plus(noon, days(1));
    expect(await server.usageHistory({ virtualAccount, tag: "CUBE_T_STD", from: noon, to })).toEqual(unknown);
    expect(await server.readAudit({ virtualAccount, from: noon, to })).toEqual(unknown);
  });
});

describe("the audit log", () => {
  it("tells who did what in a virtual account, and nothing of another", async () => {
    const { server, branches, campus, tokenOf } = await story();
    const token = await tokenOf(branches, 5);
    await server.revokeToken({ virtualAccount: branches, token, actor: "bob" });
    await server.setPolicy({ virtualAccount: campus, policy: { classes: {} }, actor: "ada" });
    const answer = await server.readAudit({ virtualAccount: branches, from: noon, to: noon });
    if (answer.kind !== "records") throw new Error(answer.kind);
    const told = answer.records.map(({ actor, action, subject }) => `${actor}: ${action}, ${subject}`);
    expect(told.sort()).toEqual([
      "ada: create token, good for 30 days and 5 devices",
      "ada: create virtual account, Branches",
      "bob: revoke token, a registration token",
    ]);
    expect(JSON.stringify(answer)).not.toContain(token);
  });

  it("is read over days, to the second", async () => {
    const { server, branches, setClock } = await story();
    const setting = { virtualAccount: branches, policy: { classes: {} }, actor: "ada" };
    for (const at of ["2021-03-30T00:00:00Z", "2021-04-01T23:59:59Z", "2021-04-02T00:00:00Z"]) {
      setClock(parseInstant(at));
      await server.setPolicy(setting);
    }
    const between = { from: plus(noon, days(0)), to: parseInstant("2021-04-01T23:59:59Z") };
    const answer = await server.readAudit({ virtualAccount: branches, ...between });
    expect(answer).toMatchObject({
      records: [{ subject: "Branches" }, { subject: "version 1" }, { subject: "version 2" }],
    });
  });

  it("is read page by page, each record once", async () => {
    const { server, branches, tokenOf } = await story();
    for (let made = 0; made < 6; made += 1) await tokenOf(branches);
    const question = { virtualAccount: branches, from: noon, to: plus(noon, days(300)), most: 3 };
    const read: string[] = [];
    const sizes: number[] = [];
    for (let after: AuditPlace | undefined, more = true; more; ) {
      const page = await server.readAudit({ ...question, after });
      if (page.kind !== "records") throw new Error(page.kind);
      read.push(...page.records.map(({ id }) => id));
      sizes.push(page.records.length);
      after = page.records.at(-1);
      more = page.more;
    }
    expect(sizes).toEqual([3, 3, 1]);
    expect(new Set(read).size).toBe(7);
  });

  it("is not read over more than 400 days, nor backwards", async () => {
    const { server, branches } = await story();
    const answer = (to: string) => server.readAudit({ virtualAccount: branches, from: noon, to: parseInstant(to) });
    expect(await answer("2022-05-03T12:00:00Z")).toMatchObject({ kind: "records" });
    expect(await answer("2022-05-03T12:00:01Z")).toMatchObject({ kind: "bad-request" });
    expect(await answer("2021-03-29T11:59:59Z")).toMatchObject({ kind: "bad-request" });
  });
});

describe("a token", () => {
  it("that does not exist cannot be revoked", async () => {
    const { server, branches } = await story();
    expect(await server.revokeToken({ virtualAccount: branches, token: "none", actor: "ada" })).toBe("unknown");
  });

  it("cannot be revoked from another virtual account", async () => {
    const { server, branches, campus, tokenOf } = await story();
    const token = await tokenOf(branches);
    expect(await server.revokeToken({ virtualAccount: campus, token, actor: "ada" })).toBe("unknown");
    expect(await server.trust(trustRequest(token))).toMatchObject({ kind: "established" });
  });
});

describe("the clock of a test stage", () => {
  it("goes by another clock until it is set, and never back", async () => {
    const stageClock = memoryStageClock();
    const clock = stageTime(stageClock, { now: async () => noon });
    const advance = advanceStageClock({ stageClock });
    expect(await clock.now()).toBe(noon);
    const later = plus(noon, days(90));
    expect(await advance(later)).toEqual({ kind: "advanced", now: later });
    expect(await clock.now()).toBe(later);
    expect(await advance(noon)).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("2021-03-29T12:00:00Z"),
    });
  });
});
