import { licenceCatalogue } from "../../core/account/licence-catalogue";
import { acknowledgementDeadline } from "../../core/deadline/acknowledgement-deadline";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAcknowledgements } from "../../server/adapters/dynamodb/dynamo-acknowledgements";
import { dynamoAlerts } from "../../server/adapters/dynamodb/dynamo-alerts";
import { dynamoAppointments } from "../../server/adapters/dynamodb/dynamo-appointments";
import { dynamoHoldings } from "../../server/adapters/dynamodb/dynamo-holdings";
import { dynamoProductInstances } from "../../server/adapters/dynamodb/dynamo-product-instances";
import { dynamoReports } from "../../server/adapters/dynamodb/dynamo-reports";
import { dynamoTotals } from "../../server/adapters/dynamodb/dynamo-totals";
import { sqsEvents } from "../../server/adapters/sqs/sqs-events";
import { sqsTotalRequests } from "../../server/adapters/sqs/sqs-total-requests";
import { watchDeadlines } from "../../server/devices/watch-deadlines";
import { clockOf, queueAt, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { scheduleHandler } from "../schedule-handler";
import { contract } from "./contract";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const watch = watchDeadlines({
  clock: clockOf(table),
  events: sqsEvents(queueAt(environment("EVENTS_QUEUE_URL"))),
  accounts: dynamoAccounts(table),
  productInstances: dynamoProductInstances(table),
  reports: dynamoReports(table),
  acknowledgements: dynamoAcknowledgements(table),
  totals: dynamoTotals(table),
  holdings: dynamoHoldings(table),
  alerts: dynamoAlerts(table),
  appointments: dynamoAppointments(table),
  catalogue: licenceCatalogue,
  deadlineOf: acknowledgementDeadline,
  totalRequests: sqsTotalRequests(queueAt(environment("TOTALS_QUEUE_URL"))),
});

export const handler = scheduleHandler(contract, watch);
