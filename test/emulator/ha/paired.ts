import { type Issuer, signAcknowledgement } from "../../../core/acknowledgement/acknowledgement-file";
import { certificatePayload } from "../../../core/acknowledgement/certificate";
import type { Policy } from "../../../core/policy/policy";
import { parseRelease } from "../../../core/release/release";
import { readReportFile } from "../../../core/report/report-file";
import type { SignedReport } from "../../../core/report/rum-report";
import { days } from "../../../core/time/duration";
import { type Instant, parseInstant, plus } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";
import type { DeviceMessage, ReportMessage } from "../../../emulator/device/messages";
import type { Unit } from "../../../emulator/device/redundancy";
import type { PlatformLicence } from "../../../emulator/device/router-state";
import { boxToBoxPair, inboxPair } from "../../../emulator/ha/build-pair";
import type { Pair } from "../../../emulator/ha/pair";

const seeded = (byte: number) => signingKeyFromSeed(new Uint8Array(32).fill(byte));
const root = seeded(1);
const signer = seeded(2);
const midnight = parseInstant("2021-03-29T00:00:00Z");
export const sudis = {
  first: { pid: "C8000V", serial: "93POM8FF9IZ" },
  second: { pid: "C8000V", serial: "93POM8FF9JA" },
} as const;

/** A pair and, as far as it sees it, a licence server: it gives receipts, and acknowledges on the poll unless told otherwise. */
export class Paired {
  readonly pair: Pair;
  readonly messages: DeviceMessage[] = [];
  acknowledges = true;
  readonly #receipts = new Map<string, readonly SignedReport[]>();
  readonly #issuer: Issuer;

  constructor(
    mode: "box-to-box" | "inbox" = "box-to-box",
    release = "17.6.1a",
    readonly start: Instant = midnight,
    policy: Policy = { classes: { perpetual: { firstReport: 90, reportingFrequency: 90, reportOnChange: 90 } } },
    platformLicences: readonly PlatformLicence[] = [],
  ) {
    const payload = certificatePayload(signer, start, plus(start, days(2_000)), "test");
    const signature = { signingType: "Ed25519", key: root.keyId, value: root.sign(payload) };
    this.#issuer = { key: signer, certificate: { payload, signature } };
    const setup = { at: start, seed: "test", release: parseRelease(release), hostname: "cube", platformLicences };
    const means = { key: seeded(3), cryptography: ed25519 };
    const peer = { sudi: sudis.second, hostname: "cube-b", seed: "peer", key: seeded(4) };
    const first = { ...setup, sudi: sudis.first };
    this.pair = mode === "inbox" ? inboxPair(first, means) : boxToBoxPair(first, peer, means);
    const [request] = this.pair.trust({ token: "token", scope: "all", force: false }).sent;
    if (!request) throw new Error("a trust request leaves at once");
    const issuerKeys = [{ key: root.keyId, public: root.publicKey }];
    this.pair.receive({ kind: "trust-installed", ref: request.ref, trustCode: "code", issuerKeys, policy });
  }

  /** Moves time on and answers what leaves. */
  advance(to: Instant): void {
    for (let sent = this.pair.advance(to); sent.length > 0; sent = this.pair.advance(to)) {
      for (const message of sent) this.#answer(message);
    }
  }

  calls(action: "start" | "end", count: number, unit?: Unit): number {
    return this.pair.router(unit).calls({ action, kind: "trunk", count }).accepted;
  }

  /** What a member has submitted. */
  submissions(unit: Unit): readonly ReportMessage[] {
    return this.messages.filter(
      (message): message is ReportMessage => message.kind === "report" && message.from.serial === sudis[unit].serial,
    );
  }

  #answer(message: DeviceMessage): void {
    this.messages.push(message);
    if (message.kind === "report") {
      const poll = String(this.#receipts.size + 1);
      this.#receipts.set(poll, readReportFile(message.document));
      this.pair.receive({ kind: "later", ref: message.ref, poll });
    }
    if (message.kind !== "poll") return;
    const { ref, poll } = message;
    if (!this.acknowledges) this.pair.receive({ kind: "later", ref, poll });
    else this.pair.receive({ kind: "acknowledgement", ref, document: this.#acknowledgement(message.at, poll) });
  }

  #acknowledgement(issuedAt: Instant, poll: string): string {
    const taken = this.#receipts.get(poll) ?? [];
    const reports = taken.map(({ report: { id, tag }, payload }) => ({
      ...{ reportId: id, tag, sha256: ed25519.sha256(payload) },
      ...{ from: issuedAt, to: issuedAt, hours: 0, peak: 0 },
    }));
    const sudi = taken[0]?.report.sudi ?? sudis.first;
    return signAcknowledgement({ serial: `${issuedAt}-${poll}`, issuedAt, sudi, reports }, this.#issuer);
  }
}
