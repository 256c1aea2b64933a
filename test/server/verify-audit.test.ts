import { describe, expect, it } from "vitest";
import { days, hours } from "../../core/time/duration";
import { minus, plus } from "../../core/time/instant";
import { memoryAuditSeals } from "../../server/adapters/memory/memory-audit-seals";
import { sealAudit } from "../../server/audit/seal-audit";
import { sealAudits } from "../../server/audit/seal-audits";
import { verifyAudit } from "../../server/audit/verify-audit";
import type { AuditRecord } from "../../server/ports/audit";
import type { KeptSeal } from "../../server/ports/audit-seals";
import { noon, story } from "./story";

const smartAccount = "voice.example";

/** A smart account with a log over two hours, sealed twice. */
async function sealed() {
  const told = await story();
  const { server, branches, tokenOf, setClock } = told;
  await tokenOf(branches);
  expect(await server.sealAudit(smartAccount)).toBe(3);
  setClock(plus(noon, hours(1)));
  await tokenOf(branches);
  await tokenOf(branches);
  expect(await server.sealAudit(smartAccount)).toBe(2);
  expect(await server.sealAudit(smartAccount)).toBe(0);
  return told;
}

type Log = readonly AuditRecord[];

/** What verification says once somebody has had their hands on the log or on the seals. */
async function verified(tamper: {
  log?: (log: Log) => Log;
  seals?: (seals: readonly KeptSeal[]) => readonly KeptSeal[];
}) {
  const { ports } = await sealed();
  const { log = (same: Log) => same, seals = (same: readonly KeptSeal[]) => same } = tamper;
  const audit = {
    ...ports.audit,
    ofDay: async (...day: Parameters<typeof ports.audit.ofDay>) => log(await ports.audit.ofDay(...day)),
  };
  const auditSeals = { ...ports.auditSeals, of: async (account: string) => seals(await ports.auditSeals.of(account)) };
  return verifyAudit({ ...ports, audit, auditSeals })(smartAccount);
}

const changed = (index: number, change: Partial<AuditRecord>) => (log: Log) =>
  log.map((one, at) => (at === index ? { ...one, ...change } : one));

describe("an audit log that is sealed", () => {
  it("shows nothing where nobody touched it", async () => {
    const verdict = await verified({});
    expect(verdict).toMatchObject({ findings: [], seals: 2, sealedRecords: 5, unsealedRecords: 0 });
    expect(verdict.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["actor", "mallory"],
    ["action", "nothing"],
    ["subject", "nothing"],
    ["outcome", "refused"],
    ["reason", "none"],
    ["virtualAccount", "another"],
  ])("shows that the %s of a record was changed", async (member, value) => {
    const { findings } = await verified({ log: changed(2, { [member]: value }) });
    expect(findings).toEqual([expect.stringMatching(/^the record \w+ of 2021-03-29T12:00:00Z was changed$/)]);
  });

  it("shows that a record was removed, and one that was put elsewhere", async () => {
    const removed = await verified({ log: (log) => log.filter((_, index) => index !== 3) });
    expect(removed.findings).toEqual([expect.stringMatching(/^the record \w+ of 2021-03-29T13:00:00Z is gone$/)]);
    const moved = await verified({ log: changed(0, { at: plus(noon, hours(1)) }) });
    expect(moved.findings).toEqual([expect.stringContaining("is gone")]);
    expect(moved.unsealedRecords).toBe(1);
  });

  it("shows that seals were removed, exchanged, or written anew", async () => {
    expect((await verified({ seals: (seals) => seals.slice(1) })).findings).toContain(
      "seal 2 stands where seal 1 belongs: a seal was removed",
    );
    const exchanged = await verified({
      seals: ([one, two]) =>
        one && two
          ? [
              { ...one, document: two.document },
              { ...two, document: one.document },
            ]
          : [],
    });
    expect(exchanged.findings).toContain(`seal 1 was made as seal 2 of ${smartAccount}: it was moved here`);
    const rewritten = await verified({
      seals: (seals) =>
        seals.map((seal) => ({
          ...seal,
          document: { ...seal.document, payload: seal.document.payload.replace(/"sha256":"./, '"sha256":"g') },
        })),
    });
    expect(rewritten.findings).toContain("seal 1: its signature does not fit");
    expect((await verified({ seals: ([one]) => (one ? [one] : []) })).unsealedRecords).toBe(2);
  });

  it("shows a chain of somebody else's keys", async () => {
    const { ports } = await sealed();
    const stranger = (await story("stranger")).ports.issuerKeys;
    const forged = memoryAuditSeals();
    await sealAudit({ ...ports, auditSeals: forged, issuerKeys: stranger })(smartAccount);
    const { findings } = await verifyAudit({ ...ports, auditSeals: forged })(smartAccount);
    expect(findings).toEqual([expect.stringMatching(/^seal 1: its certificate is signed by the key/)]);
  });

  it("takes a record that was written late into the next seal", async () => {
    const { ports, server } = await sealed();
    const [record] = await ports.audit.ofDay(smartAccount, noon);
    if (!record) throw new Error("there is no record");
    await ports.audit.append({ ...record, id: "LATE", at: minus(noon, hours(2)) });
    expect(await server.verifyAudit(smartAccount)).toMatchObject({ unsealedRecords: 1, findings: [] });
    expect(await server.sealAudit(smartAccount)).toBe(1);
    expect(await server.verifyAudit(smartAccount)).toMatchObject({ unsealedRecords: 0, findings: [], seals: 3 });
  });

  it("is sealed without anybody asking, account by account, and one that fails holds up no other", async () => {
    const { ports, server } = await story();
    await server.createAccount({ smartAccount: "other.example", virtualAccounts: ["Lab"], actor: "ada" });
    await server.submit({ content: { kind: "file", text: "rubbish" } });
    const audit = {
      ...ports.audit,
      ofDay: async (...[account, at]: Parameters<typeof ports.audit.ofDay>) => {
        if (account === "other.example") throw new Error("no answer");
        return ports.audit.ofDay(account, at);
      },
    };
    const failed = await sealAudits({ ...ports, audit })();
    expect(failed).toEqual([{ id: "other.example", cause: new Error("no answer") }]);
    for (const [account, seals] of [
      ["unassigned", 1],
      [smartAccount, 1],
      ["other.example", 0],
    ] as const) {
      expect(await server.verifyAudit(account)).toMatchObject({ findings: [], seals });
    }
    expect(await server.sealAudits()).toEqual([]);
    expect(await server.verifyAudit("other.example")).toMatchObject({ seals: 1, unsealedRecords: 0 });
  });

  it("is sealed over weeks, each record once", async () => {
    const { server, branches, tokenOf, setClock } = await story();
    for (let day = 0; day < 30; day++) {
      setClock(plus(noon, days(day)));
      await tokenOf(branches);
      await server.sealAudits();
    }
    expect(await server.verifyAudit(smartAccount)).toMatchObject({ findings: [], seals: 30, sealedRecords: 32 });
  });

  it("is sealed whole a week after three weeks in which nobody sealed it", async () => {
    const { server, branches, tokenOf, setClock } = await story();
    await server.sealAudits();
    for (const day of [3, 12, 20]) {
      setClock(plus(noon, days(day)));
      await tokenOf(branches);
    }
    for (let day = 21; day < 28; day++) {
      setClock(plus(noon, days(day)));
      await server.sealAudits();
    }
    expect(await server.verifyAudit(smartAccount)).toMatchObject({ sealedRecords: 5, unsealedRecords: 0 });
  });

  it("has what was written ten days late sealed within a week", async () => {
    const { server, ports, branches, tokenOf, setClock } = await story();
    for (let day = 0; day <= 10; day++) {
      setClock(plus(noon, days(day)));
      await tokenOf(branches);
      await server.sealAudits();
    }
    const [record] = await ports.audit.ofDay(smartAccount, noon);
    if (!record) throw new Error("there is no record");
    await ports.audit.append({ ...record, id: "LATE" });
    const unsealed: number[] = [];
    for (let day = 11; day <= 17; day++) {
      setClock(plus(noon, days(day)));
      await server.sealAudits();
      unsealed.push((await server.verifyAudit(smartAccount)).unsealedRecords);
    }
    expect([unsealed[0], unsealed.at(-1)]).toEqual([1, 0]);
    expect(await server.verifyAudit(smartAccount)).toMatchObject({ findings: [], sealedRecords: 14 });
  });

  it("is sealed once by two that seal at the same time", async () => {
    const { server, branches, tokenOf } = await story();
    await tokenOf(branches);
    const sealedByBoth = await Promise.all([server.sealAudit(smartAccount), server.sealAudit(smartAccount)]);
    expect(sealedByBoth[0] + sealedByBoth[1]).toBe(3);
    expect(await server.verifyAudit(smartAccount)).toMatchObject({ findings: [], sealedRecords: 3 });
  });
});
