import type { Cryptography } from "../../core/document/cryptography";
import type { AcknowledgementRequests } from "../ports/acknowledgement-request";
import type { Audit } from "../ports/audit";
import type { Reports } from "../ports/reports";
import type { TotalRequests } from "../ports/totals";
import type { UsageOfReports } from "../ports/usage";

export interface EvaluationPorts {
  readonly reports: Reports;
  readonly usage: UsageOfReports;
  readonly acknowledgementRequests: AcknowledgementRequests;
  readonly totalRequests: TotalRequests;
  readonly audit: Audit;
  readonly cryptography: Cryptography;
}
