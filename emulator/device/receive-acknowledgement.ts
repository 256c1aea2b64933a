import { readAcknowledgementFile, type SignedAcknowledgement } from "../../core/acknowledgement/acknowledgement-file";
import type { Cryptography } from "../../core/document/cryptography";
import type { UsageRecord } from "../../core/measurement/close-boundary";
import { packMeasurements } from "../../core/report/packed-measurements";
import type { RumReport, SignedReport } from "../../core/report/rum-report";
import { type Instant, later } from "../../core/time/instant";
import type { DeviceRules } from "./device-rules";
import { newerInstalled } from "./install-policy";
import type { AcknowledgedReport, RouterState } from "./router-state";
import { checkDocument, type Received, readOr, refuse } from "./signed-document";
import { installTrust } from "./trust";

/** Takes an acknowledgement file; what does not fit changes nothing (ENF-3, ENF-4). */
export function receiveAcknowledgement(
  state: RouterState,
  file: string,
  cryptography: Cryptography,
  rules: DeviceRules,
): Received {
  const read = readOr(() => readAcknowledgementFile(file));
  if (read.kind === "unreadable") return refuse(state, read.message);
  return read.value.reduce<Received>(
    (received, signed) => {
      const next = receiveOne(received.state, signed, cryptography, rules);
      return { state: next.state, verdict: received.verdict.accepted ? received.verdict : next.verdict };
    },
    refuse(state, "the file holds no acknowledgement"),
  );
}

function receiveOne(
  state: RouterState,
  { document, acknowledgement }: SignedAcknowledgement,
  cryptography: Cryptography,
  rules: DeviceRules,
): Received {
  const misfit = checkDocument(state, { document, ...acknowledgement }, cryptography, rules);
  if (misfit) return refuse(state, misfit);
  const { book, acknowledged } = rules.acknowledge(state.book, acknowledgement.reports, cryptography.sha256);
  if (acknowledged.length === 0) return refuse(state, "it names no report that is pending here");
  const taken = settle({ ...state, book }, acknowledged, rules);
  const { policy } = acknowledgement;
  const trustCode = rules.trustCodeTaken(state, acknowledgement);
  const issuerKeys = acknowledgement.issuerKeys ?? state.issuerKeys ?? [];
  const trusted =
    trustCode === undefined
      ? { ...taken, trust: rules.rootsTold(taken.trust, acknowledgement) }
      : installTrust(taken, { trustCode, issuerKeys }, rules);
  return { state: policy ? newerInstalled(trusted, policy, rules) : trusted, verdict: { accepted: true } };
}

function settle(state: RouterState, signed: readonly SignedReport[], rules: DeviceRules): RouterState {
  const reports = signed.map(({ report }) => report);
  const ends = reports.flatMap(({ measurements }) => measurements.map(({ end }) => end));
  const to = ends.reduce<Instant | "never">(
    (latest, end) => (latest === "never" ? end : later(latest, end)),
    state.acknowledged.to,
  );
  return {
    ...state,
    acknowledged: { lastAck: state.now, lastValidAck: state.now, reportAcknowledged: true, to },
    records: state.records.filter((record) => isListed(record, reports, state.now, rules)),
    polling: state.book.handed.length === 0 ? [] : state.polling,
    pushing: rules.leftToPush(state),
    acknowledgedReports: [
      ...state.acknowledgedReports.filter(({ at }) => rules.isKept(at, state.now)),
      ...signed.map((one) => putAway(one, state.now)),
    ],
  };
}

function putAway({ report: { measurements, ...report }, signature }: SignedReport, at: Instant): AcknowledgedReport {
  return { at, report, measured: packMeasurements(measurements), signature };
}

/** Records stay listed as long as acknowledged things are kept (REC-6); older ones that this acknowledgement covers go. */
function isListed(record: UsageRecord, reports: readonly RumReport[], now: Instant, rules: DeviceRules): boolean {
  if (rules.isKept(record.at, now)) return true;
  return !reports.some(({ tag, measurements }) => tag === record.tag && (measurements.at(-1)?.end ?? 0) >= record.at);
}
