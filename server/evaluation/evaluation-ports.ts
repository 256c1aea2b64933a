import type { Cryptography } from "../../core/document/cryptography";
import type { AcknowledgementRequests } from "../ports/acknowledgement-request";
import type { Audit } from "../ports/audit";
import type { Events } from "../ports/events";
import type { Metrics } from "../ports/metrics";
import type { Reports } from "../ports/reports";
import type { TotalRequests } from "../ports/total-requests";

export interface EvaluationPorts {
  readonly reports: Reports;
  readonly acknowledgementRequests: AcknowledgementRequests;
  readonly totalRequests: TotalRequests;
  readonly audit: Audit;
  readonly events: Events;
  readonly metrics: Metrics;
  readonly cryptography: Cryptography;
}
