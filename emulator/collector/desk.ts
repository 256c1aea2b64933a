import type { Cryptography } from "../../core/document/cryptography";
import type { Instant } from "../../core/time/instant";
import type { CollectorRules } from "./collector-rules";
import type { OnPremVersion } from "./on-prem-version";
import type { Pace } from "./pace";
import type { CollectorStore } from "./store/collector-store";

/** Which collector it is: a CSLU, or an SSM On-Prem of a version, with the token that joins it to its account at CSSM. */
export type CollectorSetup = { readonly pace?: Pace } & (
  | { readonly kind: "cslu" }
  | { readonly kind: "on-prem"; readonly version: OnPremVersion; readonly token?: string }
);

/** What a collector works with: all that it remembers is in the store. */
export interface Desk {
  readonly setup: CollectorSetup;
  readonly store: CollectorStore;
  readonly cryptography: Cryptography;
  readonly rules: CollectorRules;
  readonly pace: Pace;
}

/** Writes something worth knowing into the log. */
export const note = ({ store }: Desk, at: Instant, severity: number, mnemonic: string, text: string): void =>
  store.notes.log({ at, severity, mnemonic, text });
