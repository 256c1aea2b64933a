import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { EarlierAcknowledgement, RefusedReport } from "./acknowledgement-request";
import type { PartOfPoll } from "./submission";

/** An acknowledgement file for one device. */
export interface IssuedDocument {
  readonly sudi: Sudi;
  readonly document: string;
}

/** The answer to one part of a submission; once stored it never changes (RPT-4). */
export interface IssuedPart extends PartOfPoll {
  readonly virtualAccount: string;
  /** When it was signed. */
  readonly issuedAt: Instant;
  readonly documents: readonly IssuedDocument[];
  readonly earlier: readonly EarlierAcknowledgement[];
  readonly refused: readonly RefusedReport[];
}

export interface Acknowledgements {
  /** Stores the part unless it is there; the first bytes stay. */
  storeOnce(part: IssuedPart): Promise<"stored" | "exists">;
  /** Those parts of a poll that are there. */
  findPoll(poll: string): Promise<readonly IssuedPart[]>;
  /** Those of the parts named that are there, in one batch; an empty list is no call. */
  findParts(parts: readonly PartOfPoll[]): Promise<readonly IssuedPart[]>;
}
