import { BatchWriteItemCommand, type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";

/** As many items as one call deletes. */
const pageSize = 25;

/** Leaves nothing in a table: for stages of tests, which are small. */
export async function emptyTable(client: DynamoDBClient, TableName: string): Promise<void> {
  const keys = { TableName, ProjectionExpression: "PK, SK", ConsistentRead: true };
  for await (const { Items = [] } of paginateScan({ client, pageSize }, keys)) {
    if (Items.length === 0) continue;
    const deletions = Items.map((Key) => ({ DeleteRequest: { Key } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: deletions } }));
  }
}
