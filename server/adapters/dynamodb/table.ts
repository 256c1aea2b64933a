import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Clause } from "./clauses";

export interface Key {
  readonly PK: string;
  readonly SK: string;
}

/** From one sort key to another, both included. */
export type SortKeys = readonly [from: string, to: string];

export type Item = Key & Readonly<Record<string, unknown>>;

const mostGets = 100;
const mostWrites = 25;
/** What a batch call leaves undone is asked for again so often; then the delivery as a whole comes again. */
const mostRounds = 8;

/** The table: items in and out, every read consistent. What is read is parsed by who asked for it. */
export class Table {
  constructor(
    private readonly client: DynamoDBClient,
    private readonly name: string,
  ) {}

  async get(key: Key): Promise<unknown> {
    const { Item } = await this.client.send(
      new GetItemCommand({ TableName: this.name, Key: marshall(key), ConsistentRead: true }),
    );
    return Item && unmarshall(Item);
  }

  /** Those of the items that are there, in any order; without keys there is no call. */
  async getAll(keys: readonly Key[]): Promise<readonly unknown[]> {
    const pages = await Promise.all(chunks(keys, mostGets).map((chunk) => this.#getBatch(chunk)));
    return pages.flat();
  }

  async #getBatch(keys: readonly Key[]): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    let rest: Record<string, AttributeValue>[] = keys.map((key) => marshall(key));
    for (let round = 0; rest.length > 0; round++) {
      if (round === mostRounds) throw new BatchIncomplete("read", rest.length);
      const { Responses, UnprocessedKeys } = await this.client.send(
        new BatchGetItemCommand({ RequestItems: { [this.name]: { Keys: rest, ConsistentRead: true } } }),
      );
      for (const item of Responses?.[this.name] ?? []) found.push(unmarshall(item));
      rest = UnprocessedKeys?.[this.name]?.Keys ?? [];
    }
    return found;
  }

  /** All items of a partition, in the order of their sort keys. */
  async query(partition: string): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    let from: Record<string, AttributeValue> | undefined;
    do {
      const page = await this.client.send(
        new QueryCommand({
          TableName: this.name,
          KeyConditionExpression: "PK = :partition",
          ExpressionAttributeValues: { ":partition": { S: partition } },
          ConsistentRead: true,
          ExclusiveStartKey: from,
        }),
      );
      for (const item of page.Items ?? []) found.push(unmarshall(item));
      from = page.LastEvaluatedKey;
    } while (from);
    return found;
  }

  /** Items of a partition whose sort key begins so, behind the one with that sort key; `last` is that of the last, where more may follow. */
  async queryPage(partition: string, prefix: string, after: string | undefined, most: number) {
    const { Items = [], LastEvaluatedKey } = await this.client.send(
      new QueryCommand({
        TableName: this.name,
        KeyConditionExpression: "PK = :partition AND begins_with(SK, :prefix)",
        ExpressionAttributeValues: { ":partition": { S: partition }, ":prefix": { S: prefix } },
        ConsistentRead: true,
        Limit: most,
        ...(after !== undefined && { ExclusiveStartKey: { PK: { S: partition }, SK: { S: after } } }),
      }),
    );
    return { items: Items.map((item): unknown => unmarshall(item)), last: LastEvaluatedKey?.SK?.S };
  }

  /** The items of a partition whose sort key lies between two, which are included: the last first, and no more than `most`. */
  async queryBack(partition: string, [from, to]: SortKeys, most: number): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    let start: Record<string, AttributeValue> | undefined;
    do {
      const page = await this.client.send(
        new QueryCommand({
          TableName: this.name,
          KeyConditionExpression: "PK = :partition AND SK BETWEEN :from AND :to",
          ExpressionAttributeValues: { ":partition": { S: partition }, ":from": { S: from }, ":to": { S: to } },
          ConsistentRead: true,
          ScanIndexForward: false,
          ...(Number.isFinite(most) && { Limit: most - found.length }),
          ExclusiveStartKey: start,
        }),
      );
      for (const item of page.Items ?? []) found.push(unmarshall(item));
      start = page.LastEvaluatedKey;
    } while (start && found.length < most);
    return found;
  }

  async delete(key: Key): Promise<void> {
    await this.client.send(new DeleteItemCommand({ TableName: this.name, Key: marshall(key) }));
  }

  /** Deletes the item if the clause holds. */
  async deleteIf(key: Key, { expression, names, values }: Clause): Promise<"deleted" | "refused"> {
    try {
      await this.client.send(
        new DeleteItemCommand({
          TableName: this.name,
          Key: marshall(key),
          ConditionExpression: expression,
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: marshall(values),
        }),
      );
      return "deleted";
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return "refused";
      throw error;
    }
  }

  /** Writes the item if the clause holds. */
  async putIf(item: Item, clause: Clause): Promise<"put" | "refused"> {
    try {
      await this.client.send(
        new PutItemCommand({
          TableName: this.name,
          Item: marshalled(item),
          ConditionExpression: clause.expression,
          ExpressionAttributeNames: clause.names,
          ...(Object.keys(clause.values).length > 0 && { ExpressionAttributeValues: marshall(clause.values) }),
        }),
      );
      return "put";
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return "refused";
      throw error;
    }
  }

  /** Writes the items over whatever is there; each key once, and without items there is no call. */
  async putAll(items: readonly Item[]): Promise<void> {
    const distinct = [...new Map(items.map((item) => [`${item.PK} ${item.SK}`, item])).values()];
    await Promise.all(chunks(distinct, mostWrites).map((chunk) => this.#putBatch(chunk)));
  }

  async #putBatch(items: readonly Item[]): Promise<void> {
    let rest: WriteRequest[] = items.map((item) => ({ PutRequest: { Item: marshalled(item) } }));
    for (let round = 0; rest.length > 0; round++) {
      if (round === mostRounds) throw new BatchIncomplete("written", rest.length);
      const { UnprocessedItems } = await this.client.send(
        new BatchWriteItemCommand({ RequestItems: { [this.name]: rest } }),
      );
      rest = UnprocessedItems?.[this.name] ?? [];
    }
  }
}

const marshalled = (item: Item) => marshall(item, { removeUndefinedValues: true });

const chunks = <Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));

/** DynamoDB is short of capacity. */
export class BatchIncomplete extends Error {
  override readonly name = "BatchIncomplete";
  constructor(done: "read" | "written", left: number) {
    super(
      `${left} items were not ${done} after ${mostRounds} rounds: the table is throttled; this is tried again later`,
    );
  }
}
