import type { SignedJson } from "../../core/document/signed-json";

/** A link of the chain over the audit log of a smart account, as a signed document. */
export interface KeptSeal {
  readonly smartAccount: string;
  /** From 1 on, without a gap. */
  readonly number: number;
  readonly document: SignedJson;
}

export interface AuditSeals {
  /** Appends the seal unless its number is taken. */
  append(seal: KeptSeal): Promise<"appended" | "taken">;
  /** The seals of a smart account, the last one first, for as far as somebody asks. */
  backwards(smartAccount: string): AsyncIterable<KeptSeal>;
  /** All seals of a smart account, in their order. */
  of(smartAccount: string): Promise<readonly KeptSeal[]>;
}
