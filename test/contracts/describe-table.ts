import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe } from "vitest";
import { dynamoAccessKeys } from "../../server/adapters/dynamodb/dynamo-access-keys";
import { dynamoAccountDevices } from "../../server/adapters/dynamodb/dynamo-account-devices";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAcknowledgements } from "../../server/adapters/dynamodb/dynamo-acknowledgements";
import { dynamoAlerts } from "../../server/adapters/dynamodb/dynamo-alerts";
import { dynamoAppointments } from "../../server/adapters/dynamodb/dynamo-appointments";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoAuditSeals } from "../../server/adapters/dynamodb/dynamo-audit-seals";
import { dynamoHoldings } from "../../server/adapters/dynamodb/dynamo-holdings";
import { dynamoOpenings } from "../../server/adapters/dynamodb/dynamo-openings";
import { dynamoProductInstances } from "../../server/adapters/dynamodb/dynamo-product-instances";
import { dynamoRaisedEvents } from "../../server/adapters/dynamodb/dynamo-raised-events";
import { dynamoReporters } from "../../server/adapters/dynamodb/dynamo-reporters";
import { dynamoReports } from "../../server/adapters/dynamodb/dynamo-reports";
import { dynamoReservations } from "../../server/adapters/dynamodb/dynamo-reservations";
import { dynamoRootRecords } from "../../server/adapters/dynamodb/dynamo-root-records";
import { dynamoStageClock } from "../../server/adapters/dynamodb/dynamo-stage-clock";
import { dynamoTokens } from "../../server/adapters/dynamodb/dynamo-tokens";
import { dynamoTotals } from "../../server/adapters/dynamodb/dynamo-totals";
import { dynamoUsage } from "../../server/adapters/dynamodb/dynamo-usage";
import { dynamoUsers } from "../../server/adapters/dynamodb/dynamo-users";
import { dynamoWebhooks } from "../../server/adapters/dynamodb/dynamo-webhooks";
import { Table } from "../../server/adapters/dynamodb/table";
import { describeAccessTokens } from "./describe-access-tokens";
import { describeAccountDevices } from "./describe-account-devices";
import { describeAccounts } from "./describe-accounts";
import { describeAcknowledgements } from "./describe-acknowledgements";
import { describeAlerts } from "./describe-alerts";
import { describeAppointments } from "./describe-appointments";
import { describeAudit } from "./describe-audit";
import { describeAuditSeals } from "./describe-audit-seals";
import { describeHoldings } from "./describe-holdings";
import { describeProductInstances } from "./describe-product-instances";
import { describeRaisedEvents } from "./describe-raised-events";
import { describeReporters } from "./describe-reporters";
import { describeReports } from "./describe-reports";
import { describeReservations } from "./describe-reservations";
import { describeRootRecords } from "./describe-root-records";
import { describeStageClock } from "./describe-stage-clock";
import { describeTokens } from "./describe-tokens";
import { describeOpenings, describeTotals } from "./describe-totals";
import { describeUsage } from "./describe-usage";
import { describeUsers } from "./describe-users";
import { describeWebhooks } from "./describe-webhooks";
import { fresh } from "./fixtures";

export interface Database {
  readonly endpoint: string;
  close(): Promise<void>;
}

export const clientOf = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });

/** A table of its own, as the stack defines it. */
export async function createTable(client: DynamoDBClient): Promise<Table> {
  const TableName = fresh("contract-table");
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [
        { AttributeName: "PK", AttributeType: "S" },
        { AttributeName: "SK", AttributeType: "S" },
      ],
      KeySchema: [
        { AttributeName: "PK", KeyType: "HASH" },
        { AttributeName: "SK", KeyType: "RANGE" },
      ],
    }),
  );
  while (!(await isActive(client, TableName)));
  return new Table(client, TableName);
}

async function isActive(client: DynamoDBClient, TableName: string): Promise<boolean> {
  const { Table: described } = await client.send(new DescribeTableCommand({ TableName }));
  return described?.TableStatus === "ACTIVE";
}

/** Every port that the table keeps, on one database. */
export function describeTable(name: string, start: () => Promise<Database>): void {
  describe(`on ${name}`, () => {
    let started: Promise<{ database: Database; client: DynamoDBClient }> | undefined;
    const client = async (): Promise<DynamoDBClient> => {
      started ??= start().then((database) => ({ database, client: clientOf(database.endpoint) }));
      return (await started).client;
    };
    const table = async () => createTable(await client());
    // A database of another language takes its time to start, longer on a busy machine.
    beforeAll(async () => {
      await client();
    }, 120_000);
    afterAll(async () => {
      const running = await started;
      running?.client.destroy();
      await running?.database.close();
    });

    describeReports(name, async () => dynamoReports(await table()));
    describeUsage(name, async () => dynamoUsage(await table()));
    describeReservations(name, async () => dynamoReservations(await table()));
    describeRootRecords(name, async () => dynamoRootRecords(await table()));
    describeHoldings(name, async () => dynamoHoldings(await table()));
    describeAlerts(name, async () => dynamoAlerts(await table()));
    describeAppointments(name, async () => dynamoAppointments(await table()));
    describeAccountDevices(name, async () => dynamoAccountDevices(await table()));
    describeTotals(name, async () => dynamoTotals(await table()));
    describeOpenings(name, async () => dynamoOpenings(await table()));
    describeAcknowledgements(name, async () => dynamoAcknowledgements(await table()));
    describeAccounts(name, async () => dynamoAccounts(await table()));
    describeProductInstances(name, async () => dynamoProductInstances(await table()));
    describeTokens(name, async () => dynamoTokens(await table()));
    describeUsers(name, async () => dynamoUsers(await table()));
    describeAccessTokens(name, async () => dynamoAccessKeys(await table()));
    describeAudit(name, async () => dynamoAudit(await table()));
    describeAuditSeals(name, async () => dynamoAuditSeals(await table()));
    describeRaisedEvents(name, async () => dynamoRaisedEvents(await table()));
    describeWebhooks(name, async () => dynamoWebhooks(await table()));
    describeStageClock(name, async () => dynamoStageClock(await table()));
    describeReporters(name, async () => {
      const own = await table();
      return {
        productInstances: dynamoProductInstances(own),
        accounts: dynamoAccounts(own),
        reporters: dynamoReporters(own),
      };
    });
  });
}
