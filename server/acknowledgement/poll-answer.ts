import type { RefusedReport } from "../ports/acknowledgement-request";
import type { IssuedDocument } from "../ports/acknowledgements";

/** What a poll id has come to. A poll of another account is `pending`, as one that does not exist is. */
export type PollAnswer =
  | { readonly kind: "pending" }
  | {
      readonly kind: "complete";
      readonly documents: readonly IssuedDocument[];
      readonly refused: readonly RefusedReport[];
    };
