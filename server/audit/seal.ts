import * as z from "zod/mini";
import type { Cryptography } from "../../core/document/cryptography";
import { check } from "../../core/document/signed-json";
import { parseStrictJson } from "../../core/document/strict-json";
import { instant } from "../../core/time/instant";
import type { AuditRecord } from "../ports/audit";

const instantShape = z.pipe(z.int().check(z.minimum(0)), z.transform(instant));
const sealed = z.object({ at: instantShape, id: z.string(), sha256: z.string() });
const seal = z.object({
  smart_account: z.string(),
  number: z.int(),
  sealed_at: instantShape,
  previous: z.string(),
  records: z.array(sealed),
});

/** A record as a seal names it: where it stands, and the SHA-256 of what it says. */
export type SealedRecord = z.infer<typeof sealed>;

/** What a seal says: the hash of the seal before, and every record that no seal before names, in their order. */
export type Seal = z.infer<typeof seal>;

/** What stands for the seal before the first. */
export const noSealBefore = "0".repeat(64);

export const writeSeal = (content: Seal): string => JSON.stringify(content);

/** Reads what a seal says; a DocumentError names what does not fit. */
export const readSeal = (payload: string): Seal => check(seal, parseStrictJson(payload, "seal"), "seal");

/** A record with the SHA-256 over everything that it says, one member after the other. */
export function sealedRecord(record: AuditRecord, { sha256 }: Pick<Cryptography, "sha256">): SealedRecord {
  const { id, at, smartAccount, virtualAccount = null, actor, action, subject, outcome, reason = null } = record;
  const said = [id, at, smartAccount, virtualAccount, actor, action, subject, outcome, reason];
  return { at, id, sha256: sha256(JSON.stringify(said)) };
}

/** By what a record is known in the log. */
export const placeOf = ({ at, id }: Pick<AuditRecord, "at" | "id">): string => `${at}~${id}`;
