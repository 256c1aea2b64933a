import * as z from "zod/mini";

const putItem = z.object({ Item: z.object({ PK: z.object({ S: z.string() }), SK: z.object({ S: z.string() }) }) });

/** The keys of the item that a DynamoDB call puts; nothing for any other call. */
export function keysOfPut(operation: string, body: string): { partitionKey: string; sortKey: string } | undefined {
  if (!operation.endsWith(".PutItem")) return undefined;
  const { PK, SK } = z.parse(putItem, JSON.parse(body)).Item;
  return { partitionKey: PK.S, sortKey: SK.S };
}
