import { ed25519 } from "../../cryptography/ed25519";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoReports } from "../../server/adapters/dynamodb/dynamo-reports";
import { sqsAcknowledgementRequests } from "../../server/adapters/sqs/sqs-acknowledgement-requests";
import { sqsEvents } from "../../server/adapters/sqs/sqs-events";
import { sqsTotalRequests } from "../../server/adapters/sqs/sqs-total-requests";
import { readSubmission } from "../../server/adapters/sqs/submission-message";
import { evaluateSubmissions } from "../../server/evaluation/evaluate-submissions";
import { batchHandler } from "../batch-handler";
import { queueAt, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { metrics } from "../metrics";
import { contract } from "./contract";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const evaluate = evaluateSubmissions({
  reports: dynamoReports(table),
  metrics,
  events: sqsEvents(queueAt(environment("EVENTS_QUEUE_URL"))),
  acknowledgementRequests: sqsAcknowledgementRequests(queueAt(environment("ACKNOWLEDGEMENTS_QUEUE_URL"))),
  totalRequests: sqsTotalRequests(queueAt(environment("TOTALS_QUEUE_URL"))),
  audit: dynamoAudit(table),
  cryptography: ed25519,
});

export const handler = batchHandler(contract, readSubmission, evaluate);
