import type { Cryptography } from "../../core/document/cryptography";
import { DocumentError } from "../../core/document/document-error";
import type { SignedJson } from "../../core/document/signed-json";
import { type Sudi, sameDevice } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { DeviceRules } from "./device-rules";
import type { Verdict } from "./messages";
import type { RouterState } from "./router-state";

/** What became of something that the router was given. */
export interface Received {
  readonly state: RouterState;
  readonly verdict: Verdict;
}

/** Nothing changes, and the router says why. */
export const refuse = (state: RouterState, message: string): Received => ({
  state,
  verdict: { accepted: false, message },
});

type Read<Value> =
  | { readonly kind: "read"; readonly value: Value }
  | { readonly kind: "unreadable"; readonly message: string };

/** Reads a document; one that cannot be read is an outcome here. */
export function readOr<Value>(read: () => Value): Read<Value> {
  try {
    return { kind: "read", value: read() };
  } catch (error) {
    if (error instanceof DocumentError) return { kind: "unreadable", message: error.message };
    throw error;
  }
}

/** Why a signed document is not for this router or not from its server; nothing where it fits (TRU-5, ENF-4). */
export function checkDocument(
  state: RouterState,
  { document, issuedAt, sudi }: { readonly document: SignedJson; readonly issuedAt: Instant; readonly sudi: Sudi },
  cryptography: Cryptography,
  rules: DeviceRules,
): string | undefined {
  if (!sameDevice(sudi, state.sudi)) return `it is for ${sudi.pid}, serial number ${sudi.serial}`;
  const roots = state.trust === "none" ? (state.issuerKeys ?? []) : state.trust.issuerKeys;
  const chain = readOr(() => rules.chainVerdict(document, issuedAt, roots, cryptography));
  if (chain.kind === "unreadable") return chain.message;
  return chain.value.kind === "refused" ? chain.value.reason : undefined;
}
