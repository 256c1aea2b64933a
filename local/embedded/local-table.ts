import {
  BatchWriteItemCommand,
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  paginateScan,
} from "@aws-sdk/client-dynamodb";
import { tableKeys } from "../../lambdas/topology";

/** How often a table is looked at until it can be used: the embedded one is ready in about a millisecond. */
const mostLooks = 100;
/** As many items as one call deletes. */
const pageSize = 25;

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
  async empty(): Promise<void> {
    const keys = { TableName: this.name, ProjectionExpression: "PK, SK" };
    for await (const { Items = [] } of paginateScan({ client: this.#client, pageSize }, keys)) {
      if (Items.length === 0) continue;
      const deletions = Items.map((Key) => ({ DeleteRequest: { Key } }));
      await this.#client.send(new BatchWriteItemCommand({ RequestItems: { [this.name]: deletions } }));
    }
  }

  close(): void {
    this.#client.destroy();
  }
}
