import { formatInstant } from "../../core/time/instant";
import type { QueueName } from "../../lambdas/contract";
import { readAcknowledgementRequest } from "../../server/adapters/sqs/acknowledgement-request-message";
import { readEvent } from "../../server/adapters/sqs/sqs-events";
import { readTotalRequest } from "../../server/adapters/sqs/sqs-total-requests";
import { readWebhookDelivery } from "../../server/adapters/sqs/sqs-webhook-deliveries";
import { readSubmission } from "../../server/adapters/sqs/submission-message";

/** What a message of each queue says, in a sentence; a message that this code cannot read is a thrown error. */
const readings: Readonly<Record<QueueName, (body: string) => string>> = {
  reports: (body) => {
    const { reports, virtualAccount, poll, receivedAt } = readSubmission(body);
    const named = reports.map(({ report }) => `${report.id} of ${report.sudi.pid} ${report.sudi.serial}`);
    return `reports ${named.join(", ")} in virtual account ${virtualAccount}, taken in at ${formatInstant(receivedAt)}, poll ${poll}`;
  },
  acknowledgements: (body) => {
    const { stored, refused, virtualAccount, poll, part, parts } = readAcknowledgementRequest(body);
    const reports = stored.reduce((sum, device) => sum + device.reports.length, 0);
    return `acknowledgement of ${reports} reports, ${refused.length} refused, in virtual account ${virtualAccount}, poll ${poll}, part ${part} of ${parts}`;
  },
  totals: (body) => {
    const { virtualAccount, tag, week } = readTotalRequest(body);
    return `total of ${tag} in week ${week} of virtual account ${virtualAccount}`;
  },
  events: (body) => {
    const { kind, at, virtualAccount } = readEvent(body);
    return `event ${kind} of ${formatInstant(at)} in virtual account ${virtualAccount}`;
  },
  webhooks: (body) => {
    const { event, webhook, virtualAccount, attempt } = readWebhookDelivery(body);
    return `event ${event} for webhook ${webhook} of virtual account ${virtualAccount}, attempt ${attempt}`;
  },
};

/** What the message says, or why this code cannot read it. */
export function readingOf(queue: QueueName, body: string): string {
  try {
    return readings[queue](body);
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
