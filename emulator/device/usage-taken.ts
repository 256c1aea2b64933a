import type { Cryptography, SigningKey } from "../../core/document/cryptography";
import { unpackMeasurements } from "../../core/report/packed-measurements";
import { writeReportFile } from "../../core/report/report-file";
import { encodeReportPayload } from "../../core/report/report-payload";
import type { RumReport, SignedReport } from "../../core/report/rum-report";
import type { WhichUsage } from "../../core/report/saved-usage";
import type { DeviceRules } from "./device-rules";
import type { AcknowledgedReport, RouterState } from "./router-state";

/** Reports that left another way than by a push: decoded, and as the file that holds them. */
export interface UsageTaken {
  readonly reports: readonly RumReport[];
  readonly document: string;
}

interface Taking {
  readonly state: RouterState;
  readonly taken: UsageTaken;
}

interface Means {
  readonly key: SigningKey;
  readonly cryptography: Cryptography;
}

/** Reports saved to a file: free of the 24 hours, and a push that is due stays due (TRN-5, CHG-4, TRU-7). */
export function saveUsage(state: RouterState, which: WhichUsage, means: Means, rules: DeviceRules): Taking {
  const { taken, ...after } = takeUsage(state, which, means, rules);
  return { state: rules.afterTaking({ ...after.state, lastFileWrite: state.now }), taken };
}

/** Reports fetched from the device: free of the 24 hours, and a push that is due stays due (RPT-9, CHG-4). */
export function pullUsage(state: RouterState, which: WhichUsage, means: Means, rules: DeviceRules): Taking {
  const { taken, ...after } = takeUsage(state, which, means, rules);
  return { state: rules.afterTaking({ ...after.state, lastPull: state.now }), taken };
}

/** Closes the reports that still grow: each keeps its id and its bytes from now on (RPT-2). */
export const closeReports = (state: RouterState, { key, cryptography }: Means, rules: DeviceRules): RouterState => ({
  ...state,
  book: rules.handOver(state.book, rules.reportSigner(state, key, cryptography)),
});

/** Whatever is pending counts as handed over from now on: it keeps its id and its bytes (RPT-2). */
function takeUsage(before: RouterState, which: WhichUsage, means: Means, rules: DeviceRules): Taking {
  const state = closeReports(before, means, rules);
  const pending = state.book.handed.map(({ signed }) => signed);
  const acknowledged = state.acknowledgedReports.map(takenOut);
  const reports = rules.usageAsked({ pending, acknowledged }, which, state.now);
  const document = writeReportFile(reports);
  return { state, taken: { reports: reports.map(({ report }) => report), document } };
}

/** An acknowledged report as it travelled: its bytes follow from what it says. */
function takenOut({ report, measured, signature }: AcknowledgedReport): SignedReport {
  const whole = { ...report, measurements: unpackMeasurements(measured) };
  return { report: whole, payload: encodeReportPayload(whole), signature };
}
