import { licenceCatalogue } from "../../core/account/licence-catalogue";
import { dynamoAlerts } from "../../server/adapters/dynamodb/dynamo-alerts";
import { dynamoAppointments } from "../../server/adapters/dynamodb/dynamo-appointments";
import { dynamoHoldings } from "../../server/adapters/dynamodb/dynamo-holdings";
import { dynamoOpenings } from "../../server/adapters/dynamodb/dynamo-openings";
import { dynamoTotals } from "../../server/adapters/dynamodb/dynamo-totals";
import { dynamoUsage } from "../../server/adapters/dynamodb/dynamo-usage";
import { sqsEvents } from "../../server/adapters/sqs/sqs-events";
import { readTotalRequest, sqsTotalRequests } from "../../server/adapters/sqs/sqs-total-requests";
import { computeTotals } from "../../server/usage/compute-totals";
import { atOnce, atQuarters } from "../../server/usage/gathering";
import { batchHandler } from "../batch-handler";
import { clockOf, queueAt, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { contract } from "./contract";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const compute = computeTotals({
  clock: clockOf(table),
  events: sqsEvents(queueAt(environment("EVENTS_QUEUE_URL"))),
  usage: dynamoUsage(table),
  totals: dynamoTotals(table),
  openings: dynamoOpenings(table),
  holdings: dynamoHoldings(table),
  alerts: dynamoAlerts(table),
  appointments: dynamoAppointments(table),
  catalogue: licenceCatalogue,
  // On one machine, and where a test moves the clock, nobody waits for what is dear on a bill.
  gathering: process.env.TRUST_THIS_MACHINE === "true" || process.env.TEST_CLOCK === "true" ? atOnce : atQuarters,
  totalRequests: sqsTotalRequests(queueAt(environment("TOTALS_QUEUE_URL"))),
});

export const handler = batchHandler(contract, readTotalRequest, compute);
