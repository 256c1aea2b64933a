import { endOfSoloUse } from "../../core/account/end-of-use";
import { usageOverTime, type WeekOfUsage } from "../../core/account/usage-over-time";
import type { SignedReport } from "../../core/report/rum-report";
import { deviceName } from "../../core/report/sudi";
import type { RefusedReport } from "../ports/acknowledgement-request";
import type { StoreOutcome } from "../ports/reports";
import type { PartOfPoll, Submission } from "../ports/submission";
import type { ReportedUsage } from "../ports/usage";
import type { EvaluationPorts } from "./evaluation-ports";

/** A report that this submission brought and that is kept. */
export interface Kept {
  readonly signed: SignedReport;
  readonly sha256: string;
  readonly weeks: readonly WeekOfUsage[];
}

/** A report that an earlier submission brought. */
export interface KeptBefore {
  readonly signed: SignedReport;
  readonly by: PartOfPoll;
}

/** What became of the reports of one submission. */
export interface Evaluation {
  readonly submission: Submission;
  readonly kept: readonly Kept[];
  readonly before: readonly KeptBefore[];
  readonly refused: readonly RefusedReport[];
  readonly usage: readonly ReportedUsage[];
}

type Ports = Pick<EvaluationPorts, "reports" | "audit" | "cryptography" | "metrics">;

/** Stores each report once; the usage is that of the reports that this very submission brought (RPT-4, RPT-5). */
export async function storeReports(ports: Ports, submission: Submission): Promise<Evaluation> {
  const kept: Kept[] = [];
  const before: KeptBefore[] = [];
  const refused: RefusedReport[] = [];
  const outcomes = await Promise.all(submission.reports.map((signed) => storeReport(ports, submission, signed)));
  for (const { signed, sha256, outcome } of outcomes) {
    switch (outcome.kind) {
      case "stored":
        ports.metrics.note("slp_reports_accepted_total", {}, 1);
        kept.push({ signed, sha256, weeks: usageOverTime(signed.report) });
        break;
      case "redelivered":
        kept.push({ signed, sha256, weeks: usageOverTime(signed.report) });
        break;
      case "known":
        before.push({ signed, by: outcome.by });
        break;
      case "conflict":
        ports.metrics.note("slp_reports_refused_total", { reason: "conflict" }, 1);
        refused.push(conflict(signed, sha256, outcome.sha256));
        break;
      default:
        outcome satisfies never;
    }
  }
  await Promise.all(refused.map((report) => auditRefusal(ports, submission, report)));
  const { virtualAccount } = submission;
  const usage = kept.flatMap(({ signed, weeks }) =>
    [...weeks, ...endOfSoloUse(signed.report)].map((week) => ({ ...week, virtualAccount })),
  );
  return { submission, kept, before, refused, usage };
}

async function storeReport(
  { reports, cryptography }: Ports,
  { poll, part, parts, virtualAccount, receivedAt }: Submission,
  signed: SignedReport,
): Promise<{ signed: SignedReport; sha256: string; outcome: StoreOutcome }> {
  const sha256 = cryptography.sha256(signed.payload);
  const outcome = await reports.storeOnce({ poll, part, parts, virtualAccount, receivedAt, signed, sha256 });
  return { signed, sha256, outcome };
}

const conflict = ({ report: { sudi, id } }: SignedReport, sha256: string, first: string): RefusedReport => ({
  sudi,
  reportId: id,
  reason: "conflict",
  message: `the report ${id} of ${deviceName(sudi)} has the SHA-256 ${sha256}, but one with this id and the SHA-256 ${first} is kept; a report never changes: give new use a new id`,
});

/** The same record for each delivery of the submission. */
function auditRefusal({ audit }: Ports, submission: Submission, { sudi, reportId, reason, message }: RefusedReport) {
  const { poll, smartAccount, virtualAccount, receivedAt } = submission;
  return audit.append({
    id: `conflict-${poll}-${reportId}`,
    at: receivedAt,
    smartAccount,
    virtualAccount,
    actor: deviceName(sudi),
    action: "submit",
    subject: deviceName(sudi),
    outcome: "refused",
    reason: `${reason}: ${message}`,
  });
}
