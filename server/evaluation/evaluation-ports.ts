import type { Cryptography } from "../../core/document/cryptography";
import type { AcknowledgementRequests } from "../ports/acknowledgement-request";
import type { Audit } from "../ports/audit";
import type { Reports } from "../ports/reports";
import type { UsageOfReports } from "../ports/usage";

export interface EvaluationPorts {
  readonly reports: Reports;
  readonly usage: UsageOfReports;
  readonly acknowledgementRequests: AcknowledgementRequests;
  readonly audit: Audit;
  readonly cryptography: Cryptography;
}
