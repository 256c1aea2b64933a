import type { Cryptography } from "../../core/document/cryptography";
import { type Duration, days } from "../../core/time/duration";
import { type Instant, minus } from "../../core/time/instant";
import type { Audit } from "../ports/audit";
import type { AuditSeals, KeptSeal } from "../ports/audit-seals";
import type { Clock } from "../ports/clock";
import type { IssuerKeys } from "../ports/issuer-keys";
import { daysBetween } from "./days-between";
import { noSealBefore, placeOf, readSeal, sealedRecord, writeSeal } from "./seal";

export interface SealPorts {
  readonly clock: Clock;
  readonly audit: Audit;
  readonly auditSeals: AuditSeals;
  readonly issuerKeys: IssuerKeys;
  readonly cryptography: Pick<Cryptography, "sha256">;
}

/** Whoever asks has records found that are as old as this, and written late or not sealed when they were new. */
const whenAsked = days(100);
/** A record is sealed after it was written, by clocks that are less than a day apart, and it is looked for by whole days. */
const margin = days(2);
/** The most records of one seal, so that an item of the table holds it. */
const mostRecords = 1_000;

/**
 * Seals the audit records of a smart account that no seal names yet; answers how many. Who writes records waits for nobody: the
 * chain is made afterwards. Of two that seal at the same time one appends, and the other looks again.
 */
export const sealAudit =
  (ports: SealPorts) =>
  async (smartAccount: string, lookBack: Duration = whenAsked): Promise<number> => {
    const now = await ports.clock.now();
    let count = 0;
    for (;;) {
      const sealed = await sealNext(ports, smartAccount, now, minus(now, lookBack));
      if (sealed === 0) return count;
      if (sealed !== "taken") count += sealed;
    }
  };

async function sealNext(
  { audit, auditSeals, issuerKeys, cryptography }: SealPorts,
  smartAccount: string,
  now: Instant,
  from: Instant,
): Promise<number | "taken"> {
  const { last, named } = await sealedSince(auditSeals, smartAccount, from);
  const found = await Promise.all(daysBetween(from, now).map((day) => audit.ofDay(smartAccount, day)));
  const records = found.flat().filter((record) => !named.has(placeOf(record)));
  if (records.length === 0) return 0;
  const number = last === "none" ? 1 : last.number + 1;
  const payload = writeSeal({
    smart_account: smartAccount,
    number,
    sealed_at: now,
    previous: last === "none" ? noSealBefore : cryptography.sha256(last.document.payload),
    records: records.slice(0, mostRecords).map((record) => sealedRecord(record, cryptography)),
  });
  const { key, certificate } = await issuerKeys.current(now);
  const signature = { signingType: "Ed25519", key: key.keyId, value: key.sign(payload) };
  const document = { type: "audit-seal", payload, signature, certificate };
  const appended = await auditSeals.append({ smartAccount, number, document });
  return appended === "taken" ? "taken" : Math.min(records.length, mostRecords);
}

/** The last seal, and what the seals name that can name a record of that time or later. */
async function sealedSince(auditSeals: AuditSeals, smartAccount: string, from: Instant) {
  let last: KeptSeal | "none" = "none";
  const named = new Set<string>();
  for await (const seal of auditSeals.backwards(smartAccount)) {
    if (last === "none") last = seal;
    const { sealed_at, records } = readSeal(seal.document.payload);
    for (const record of records) named.add(placeOf(record));
    if (sealed_at < minus(from, margin)) break;
  }
  return { last, named };
}
