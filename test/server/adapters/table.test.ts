import { BatchGetItemCommand, BatchWriteItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { type Item, Table } from "../../../server/adapters/dynamodb/table";

/** Does of each batch call the first `most` entries and leaves the rest undone. */
function slowDatabase(most: number) {
  const calls: number[] = [];
  const items: unknown[] = [];
  const send = async (command: unknown) => {
    if (command instanceof BatchWriteItemCommand) {
      const entries = command.input.RequestItems?.table ?? [];
      calls.push(entries.length);
      items.push(...entries.slice(0, most));
      return { UnprocessedItems: entries.length > most ? { table: entries.slice(most) } : {} };
    }
    if (command instanceof BatchGetItemCommand) {
      const keys = command.input.RequestItems?.table?.Keys ?? [];
      calls.push(keys.length);
      const rest = keys.length > most ? { table: { Keys: keys.slice(most) } } : {};
      return { Responses: { table: keys.slice(0, most) }, UnprocessedKeys: rest };
    }
    throw new Error("this double knows batch calls only");
  };
  return { calls, items, table: new Table({ send } as unknown as DynamoDBClient, "table") };
}

const itemsOf = (count: number): Item[] => Array.from({ length: count }, (_, index) => ({ PK: "a", SK: `${index}` }));

describe("the table", () => {
  it("writes 25 items a call, and none without items", async () => {
    const { calls, table } = slowDatabase(25);
    await table.putAll(itemsOf(60));
    await table.putAll([]);
    expect(calls).toEqual([25, 25, 10]);
  });

  it("reads 100 items a call, and none without keys", async () => {
    const { calls, table } = slowDatabase(100);
    expect(await table.getAll(itemsOf(150))).toHaveLength(150);
    expect(await table.getAll([])).toEqual([]);
    expect(calls).toEqual([100, 50]);
  });

  it("asks again for what a batch call left undone", async () => {
    const { calls, items, table } = slowDatabase(10);
    await table.putAll(itemsOf(25));
    expect(calls).toEqual([25, 15, 5]);
    expect(items).toHaveLength(25);
    expect(await table.getAll(itemsOf(12))).toHaveLength(12);
  });

  it("gives up after eight rounds, and says why", async () => {
    const { calls, table } = slowDatabase(0);
    await expect(table.putAll(itemsOf(3))).rejects.toThrow("3 items were not written after 8 rounds");
    await expect(table.getAll(itemsOf(3))).rejects.toThrow("3 items were not read after 8 rounds");
    expect(calls).toHaveLength(16);
  });
});
