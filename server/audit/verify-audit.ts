import { chainVerdict, type IssuerKey } from "../../core/acknowledgement/certificate";
import type { Cryptography } from "../../core/document/cryptography";
import { DocumentError } from "../../core/document/document-error";
import { earlier, formatInstant, later } from "../../core/time/instant";
import type { AuditRecord } from "../ports/audit";
import type { KeptSeal } from "../ports/audit-seals";
import { daysBetween } from "./days-between";
import { noSealBefore, placeOf, readSeal, type Seal, type SealedRecord, sealedRecord } from "./seal";
import type { SealPorts } from "./seal-audit";

export interface AuditVerdict {
  /** What the log or its chain shows of tampering, a sentence each; empty when nothing does. */
  readonly findings: readonly string[];
  readonly seals: number;
  /** The hash of the last seal: whoever noted it down earlier finds out whether seals were cut off. */
  readonly head: string;
  readonly sealedRecords: number;
  /** Records that no seal names yet. */
  readonly unsealedRecords: number;
}

export type VerificationPorts = SealPorts & { readonly cryptography: Cryptography };

/** Holds the audit log of a smart account against its seals: any edit, removal or reordering of what is sealed is found. */
export const verifyAudit =
  (ports: VerificationPorts) =>
  async (smartAccount: string): Promise<AuditVerdict> => {
    const { audit, auditSeals, cryptography, issuerKeys, clock } = ports;
    const now = await clock.now();
    const kept = await auditSeals.of(smartAccount);
    const read = readChain(kept, smartAccount, await issuerKeys.allRoots(await clock.now()), cryptography);
    const named = read.seals.flatMap(({ records }) => records);
    const first = named.reduce((first, { at }) => earlier(first, at), now);
    const lastDay = named.reduce((latest, { at }) => later(latest, at), now);
    const found: AuditRecord[] = [];
    for (const day of daysBetween(first, lastDay)) found.push(...(await audit.ofDay(smartAccount, day)));
    const standing = new Map(found.map((record) => [placeOf(record), sealedRecord(record, cryptography)]));
    const places = new Set(named.map(placeOf));
    return {
      findings: [...read.findings, ...named.flatMap((one) => recordFindings(one, standing.get(placeOf(one))))],
      seals: kept.length,
      head: hashOf(kept.at(-1), cryptography),
      sealedRecords: named.length,
      unsealedRecords: found.filter((record) => !places.has(placeOf(record))).length,
    };
  };

function readChain(
  kept: readonly KeptSeal[],
  smartAccount: string,
  roots: readonly IssuerKey[],
  cryptography: Cryptography,
): { seals: readonly Seal[]; findings: readonly string[] } {
  const seals: Seal[] = [];
  const findings: string[] = [];
  kept.forEach(({ number, document }, index) => {
    const place = `seal ${number}`;
    try {
      const seal = readSeal(document.payload);
      seals.push(seal);
      const chain = chainVerdict(document, seal.sealed_at, roots, cryptography);
      if (chain.kind === "refused") findings.push(`${place}: ${chain.reason}`);
      if (number !== index + 1) findings.push(`${place} stands where seal ${index + 1} belongs: a seal was removed`);
      if (seal.number !== number || seal.smart_account !== smartAccount) {
        findings.push(`${place} was made as seal ${seal.number} of ${seal.smart_account}: it was moved here`);
      }
      if (seal.previous !== hashOf(kept[index - 1], cryptography)) {
        findings.push(`${place} does not follow from the seal before it: the chain was changed`);
      }
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      findings.push(`${place} cannot be read: ${error.message}`);
    }
  });
  return { seals, findings };
}

const hashOf = (seal: KeptSeal | undefined, { sha256 }: Pick<Cryptography, "sha256">): string =>
  seal === undefined ? noSealBefore : sha256(seal.document.payload);

function recordFindings(sealed: SealedRecord, standing: SealedRecord | undefined): readonly string[] {
  const name = `the record ${sealed.id} of ${formatInstant(sealed.at)}`;
  if (standing === undefined) return [`${name} is gone`];
  return standing.sha256 === sealed.sha256 ? [] : [`${name} was changed`];
}
