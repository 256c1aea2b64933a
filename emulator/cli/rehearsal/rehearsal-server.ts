import { type Issuer, signAcknowledgement } from "../../../core/acknowledgement/acknowledgement-file";
import { certificatePayload } from "../../../core/acknowledgement/certificate";
import type { Cryptography } from "../../../core/document/cryptography";
import { type Policy, perClass } from "../../../core/policy/policy";
import { readReportFile } from "../../../core/report/report-file";
import type { SignedReport } from "../../../core/report/rum-report";
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
const signer = signingKeyFromSeed(new Uint8Array(32).fill(2));

/** A licence server in a person's hand: it trusts everybody, and acknowledges when it is told to. */
export class RehearsalServer implements Correspondent {
  manner: Manner = "absent";
  policyDays: PolicyDays = [90, 90, 90];
  readonly #receipts = new Map<string, readonly SignedReport[]>();
  readonly #hash: Cryptography["sha256"] = ed25519.sha256;

  async answer(message: DeviceMessage): Promise<readonly Answer[]> {
    const { ref } = message;
    if (this.manner === "absent")
      return [{ kind: "failure", ref, reason: "unreachable", message: "no licence server answers" }];
    switch (message.kind) {
      case "trust-request": {
        const issuerKeys = [{ key: rootKey.keyId, public: rootKey.publicKey }];
        return [{ kind: "trust-installed", ref, trustCode: "REHEARSAL", issuerKeys, policy: this.#policy() }];
      }
      case "report":
        return [this.#receipt(message)];
      case "poll":
        return [this.#acknowledgement(message)];
    }
  }

  #receipt({ ref, document }: ReportMessage): Answer {
    const poll = String(this.#receipts.size + 1);
    this.#receipts.set(poll, readReportFile(document));
    return { kind: "later", ref, poll };
  }

  #acknowledgement({ ref, poll, at, from }: PollMessage): Answer {
    const reports = this.#receipts.get(poll);
    if (reports === undefined)
      return { kind: "failure", ref, reason: "refused", message: `the receipt ${poll} is not known` };
    if (this.manner === "withholds") return { kind: "later", ref, poll };
    const acknowledgement = {
      serial: `${at}-${poll}`,
      issuedAt: at,
      sudi: from,
      reports: reports.map((report) => this.#taken(report)),
      policy: this.#policy(),
    };
    return { kind: "acknowledgement", ref, document: signAcknowledgement(acknowledgement, issuerAt(at)) };
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
    const [firstReport, reportingFrequency, reportOnChange] = this.policyDays;
    return { name: "Rehearsal", classes: perClass(() => ({ firstReport, reportingFrequency, reportOnChange })) };
  }
}

function issuerAt(at: Instant): Issuer {
  const payload = certificatePayload(signer, minus(at, days(1)), plus(at, days(1)), "slp-kit rehearsal, a test issuer");
  const signature = { signingType: "Ed25519", key: rootKey.keyId, value: rootKey.sign(payload) };
  return { key: signer, certificate: { payload, signature } };
}
