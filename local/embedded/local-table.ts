import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ListTablesCommand,
} from "@aws-sdk/client-dynamodb";
import { tableKeys } from "../../lambdas/topology";
import { emptyTable } from "../../server/adapters/dynamodb/empty-table";

/** How often a table is looked at until it can be used: the embedded one is ready in about a millisecond. */
const mostLooks = 100;

const definition = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [
    { AttributeName: tableKeys.partition, AttributeType: "S" },
    { AttributeName: tableKeys.sort, AttributeType: "S" },
  ],
  KeySchema: [
    { AttributeName: tableKeys.partition, KeyType: "HASH" },
    { AttributeName: tableKeys.sort, KeyType: "RANGE" },
  ],
});

/** The server's table on an embedded DynamoDB. */
export class LocalTable {
  readonly #client: DynamoDBClient;

  constructor(
    endpoint: string,
    readonly name: string,
  ) {
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    this.#client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  }

  /** Creates the table unless it is there, with what it holds; throws when it cannot be used. */
  async createOnce(): Promise<void> {
    const { TableNames = [] } = await this.#client.send(new ListTablesCommand({}));
    if (!TableNames.includes(this.name)) await this.#client.send(new CreateTableCommand(definition(this.name)));
    for (let look = 0; look < mostLooks; look++) {
      const { Table } = await this.#client.send(new DescribeTableCommand({ TableName: this.name }));
      if (Table?.TableStatus === "ACTIVE") return;
    }
    throw new Error(`The table ${this.name} was never finished: remove the data directory, which holds nothing yet.`);
  }

  /** Leaves nothing in it. */
  empty(): Promise<void> {
    return emptyTable(this.#client, this.name);
  }

  close(): void {
    this.#client.destroy();
  }
}
