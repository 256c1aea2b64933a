import { type Issuer, signAcknowledgement } from "../../../core/acknowledgement/acknowledgement-file";
import { certificatePayload, type IssuerKey } from "../../../core/acknowledgement/certificate";
import type { Cryptography } from "../../../core/document/cryptography";
import { DocumentError } from "../../../core/document/document-error";
import { type Policy, perClass } from "../../../core/policy/policy";
import { readReportFile } from "../../../core/report/report-file";
import type { SignedReport } from "../../../core/report/rum-report";
import { type Sudi, sameDevice } from "../../../core/report/sudi";
import { days } from "../../../core/time/duration";
import { type Instant, minus, plus } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";
import type { Answer, DeviceMessage, PollMessage, ReportMessage } from "../../device/messages";
import type { Correspondent } from "../correspondent";

/** What a rehearsal wants of the server: answers, receipts without an acknowledgement, or nobody at all. */
export type Manner = "acknowledges" | "withholds" | "absent";

/** First report, reporting frequency, report on change: the same for each class, in days. */
export type PolicyDays = readonly [firstReport: number, reportingFrequency: number, reportOnChange: number];

const rootKey = signingKeyFromSeed(new Uint8Array(32).fill(1));
/** What a router knows of the licence server of a rehearsal before it has trust. */
export const rehearsalIssuers: readonly IssuerKey[] = [{ key: rootKey.keyId, public: rootKey.publicKey }];
const signer = signingKeyFromSeed(new Uint8Array(32).fill(2));

/** Everything that it knows; a plain value, so that it can be kept on disk. */
interface Memory {
  readonly manner: Manner;
  readonly policyDays: PolicyDays;
  readonly lastReceipt: number;
  /** What was taken in and is not acknowledged yet, by poll id. */
  readonly receipts: Readonly<Record<string, readonly SignedReport[]>>;
}
/** What becomes of a usage file that is brought. */
type Exchanged =
  | { readonly kind: "answered"; readonly document: string }
  | { readonly kind: "refused"; readonly reason: string };

/** A licence server in a person's hand: it trusts everybody, and acknowledges when it is told to. */
export class RehearsalServer implements Correspondent {
  #memory: Memory = { manner: "absent", policyDays: [90, 90, 90], lastReceipt: 0, receipts: {} };
  readonly #hash: Cryptography["sha256"] = ed25519.sha256;

  get memory(): unknown {
    return this.#memory;
  }

  /** Goes on with what it knew; anything else than that is ignored. */
  recall(memory: unknown): void {
    if (isMemory(memory)) this.#memory = memory;
  }

  get manner(): Manner {
    return this.#memory.manner;
  }

  set manner(manner: Manner) {
    this.#memory = { ...this.#memory, manner };
  }

  set policyDays(policyDays: PolicyDays) {
    this.#memory = { ...this.#memory, policyDays };
  }

  async answer(message: DeviceMessage): Promise<readonly Answer[]> {
    const { ref } = message;
    if (this.manner === "absent")
      return [{ kind: "failure", ref, reason: "unreachable", message: "no licence server answers" }];
    switch (message.kind) {
      case "trust-request":
        return [this.#trust(ref, this.#policy())];
      case "registration":
        return [this.#trust(ref)];
      case "report":
        return [this.#receipt(message)];
      case "poll":
        return [this.#acknowledgement(message)];
    }
  }

  #trust(ref: string, policy?: Policy): Answer {
    const issuerKeys = [{ key: rootKey.keyId, public: rootKey.publicKey }];
    return { kind: "trust-installed", ref, trustCode: "REHEARSAL", issuerKeys, policy };
  }

  #receipt({ ref, document }: ReportMessage): Answer {
    const { lastReceipt, receipts } = this.#memory;
    const poll = String(lastReceipt + 1);
    const taken = { ...receipts, [poll]: readReportFile(document) };
    this.#memory = { ...this.#memory, lastReceipt: lastReceipt + 1, receipts: taken };
    return { kind: "later", ref, poll };
  }

  #acknowledgement({ ref, poll, at, from }: PollMessage): Answer {
    const { [poll]: reports, ...others } = this.#memory.receipts;
    if (reports === undefined)
      return { kind: "failure", ref, reason: "refused", message: `the receipt ${poll} is not known` };
    if (this.manner === "withholds") return { kind: "later", ref, poll };
    this.#memory = { ...this.#memory, receipts: others };
    return { kind: "acknowledgement", ref, document: this.#signed(`${at}-${poll}`, at, from, reports) };
  }

  /** The acknowledgement file for a usage file; a device that has no trust yet is given a trust code with it. */
  exchangeFile(usage: string, at: Instant): Exchanged {
    try {
      const reports = readReportFile(usage);
      const [first] = reports;
      if (first === undefined) return { kind: "refused", reason: "it holds no report" };
      const isTrusted = first.signature.signingType !== "builtin";
      const trustCode = isTrusted ? undefined : "REHEARSAL";
      return { kind: "answered", document: this.#signed(`${at}-file`, at, first.report.sudi, reports, trustCode) };
    } catch (error) {
      if (error instanceof DocumentError) return { kind: "refused", reason: error.message };
      throw error;
    }
  }

  #signed(serial: string, issuedAt: Instant, sudi: Sudi, all: readonly SignedReport[], trustCode?: string): string {
    const reports = all.filter(({ report }) => sameDevice(report.sudi, sudi)).map((report) => this.#taken(report));
    const acknowledgement = { serial, issuedAt, sudi, reports, policy: this.#policy(), trustCode };
    return signAcknowledgement(acknowledgement, issuerAt(issuedAt));
  }

  #taken({ payload, report: { id: reportId, tag, measurements } }: SignedReport) {
    const [first] = measurements;
    const last = measurements.at(-1);
    if (!first || !last) throw new RangeError(`the report ${reportId} measures nothing`);
    const span = { from: first.start, to: last.end, hours: Math.ceil((last.end - first.start) / 3_600) };
    const peak = Math.max(...measurements.map(({ value }) => value));
    return { reportId, tag, sha256: this.#hash(payload), ...span, peak };
  }

  #policy(): Policy {
    const [firstReport, reportingFrequency, reportOnChange] = this.#memory.policyDays;
    return { name: "Rehearsal", classes: perClass(() => ({ firstReport, reportingFrequency, reportOnChange })) };
  }
}

function isMemory(value: unknown): value is Memory {
  return typeof value === "object" && value !== null && "manner" in value && "receipts" in value;
}

function issuerAt(at: Instant): Issuer {
  const payload = certificatePayload(signer, minus(at, days(1)), plus(at, days(1)), "slp-kit rehearsal, a test issuer");
  const signature = { signingType: "Ed25519", key: rootKey.keyId, value: rootKey.sign(payload) };
  return { key: signer, certificate: { payload, signature } };
}
