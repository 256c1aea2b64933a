import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";

/** How something reached the collector. */
export type Way = "push" | "pull" | "file";

/**
 * Where a collector stands with what a device gave it: to be handed over to CSSM; taken by CSSM, which is asked for its
 * answer; settled; refused by CSSM; or replaced by a later submission that holds all of it.
 */
export type ErrandState = "waiting" | "taken" | "settled" | "refused" | "replaced";

/** One message of a collector to CSSM; the answer names its `ref`. */
export interface Errand {
  readonly ref: string;
  readonly at: Instant;
  readonly from: Sudi;
  readonly message:
    | { readonly kind: "report"; readonly document: string }
    | { readonly kind: "poll"; readonly poll: string }
    /** The body of the licence server's trust call, as JSON. */
    | { readonly kind: "trust-request"; readonly data: string };
}

/** A report that CSSM refused, by its id, and why. */
export interface RefusedReport {
  readonly reportId: number;
  readonly message: string;
}

/** What CSSM said to a message. */
export type CssmAnswer =
  | { readonly kind: "later"; readonly poll: string }
  /** Acknowledgement files; `complete` where no more will come for the poll. */
  | {
      readonly kind: "acknowledged";
      readonly documents: readonly string[];
      readonly refused: readonly RefusedReport[];
      readonly complete: boolean;
    }
  /** The answer of the licence server's trust call, as JSON. */
  | { readonly kind: "trust"; readonly answer: string }
  /** CSSM does not know the poll any more. */
  | { readonly kind: "poll-unknown"; readonly message: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "unreachable"; readonly message: string };

/** What a collector answers to a device that hands something over or asks for what became of it. */
export type DeviceAnswer =
  | { readonly kind: "later"; readonly poll: string }
  | {
      readonly kind: "acknowledged";
      readonly documents: readonly string[];
      readonly refused: readonly RefusedReport[];
    }
  | { readonly kind: "trust"; readonly answer: string }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly message: string };

export type RefusalCode =
  | "unsupported-version"
  | "malformed"
  | "token-expired"
  | "token-exhausted"
  | "poll-unknown"
  | "refused";
