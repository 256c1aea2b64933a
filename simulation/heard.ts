import type { SignedReport } from "../core/report/rum-report";

/** A submission that was answered as accepted. */
export interface Receipt {
  readonly poll: string;
  readonly device: string;
  readonly reports: readonly SignedReport[];
  /** When it was sent, and when the receipt came; milliseconds of Unix time. */
  readonly asked: number;
  readonly answered: number;
}

/** That a device was given a version of a policy. */
export interface HeardPolicy extends Pick<Receipt, "device" | "asked" | "answered"> {
  readonly version: number;
}

/** Something that was answered as done, which the audit log has to tell of. */
export interface Deed {
  readonly action: string;
  readonly virtualAccount: string;
  readonly subject: string;
}

/** What devices and people outside the server were told. */
export class Heard {
  readonly receipts: Receipt[] = [];
  /** The acknowledgement of each report, by the SHA-256 of the report. */
  readonly acknowledgements = new Map<string, string>();
  readonly policies: HeardPolicy[] = [];
  readonly deeds: Deed[] = [];
  /** The devices that were trusted with each token of limited use. */
  readonly users = new Map<string, Set<string>>();
  /** What cannot be, in words. */
  readonly breaches: string[] = [];
}
