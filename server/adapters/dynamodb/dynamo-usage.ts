import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { packText, unpackText } from "../../documents/packed-text";
import { type TotalKey, totalName } from "../../ports/totals";
import type { ReportedUsage, UsageOfReports } from "../../ports/usage";
import { totalKeyOf } from "../../usage/total-key-of";
import { usageName } from "../../usage/usage-name";
import { usageShape, writeUsage } from "../usage-shape";
import { usagePartition } from "./keys";
import type { Item, Table } from "./table";

const shape = z.object({ packed: z.instanceof(Uint8Array) });
const contents = z.array(usageShape);

/** So many share an item; packed, a piece of usage takes some 30 to 300 bytes of the 400 KB that an item may have. */
const mostTogether = 250;

/**
 * What is written together lies together, packed and named by its content: many pieces of usage for one write unit, and as few
 * units to read. A piece that comes again in other company is there twice, and read once.
 */
export const dynamoUsage = (table: Table): UsageOfReports => ({
  async putAll(usage) {
    const byKey = Map.groupBy(usage, (one) => totalName(totalKeyOf(one)));
    await table.putAll([...byKey.values()].flatMap(itemsOf));
  },
  async find(key) {
    const { virtualAccount, tag, week } = key;
    const items = await table.query(usagePartition(key));
    const all = items.flatMap((item) => z.parse(contents, JSON.parse(unpackText(z.parse(shape, item).packed))));
    return distinct(all.map((said) => ({ ...said, virtualAccount, tag, week })));
  },
});

const distinct = (usage: readonly ReportedUsage[]): readonly ReportedUsage[] => [
  ...new Map(usage.map((one) => [usageName(one), one])).values(),
];

/** The same items for the same pieces, in whatever order they come. */
function itemsOf(ofKey: readonly ReportedUsage[]): readonly Item[] {
  const pieces = distinct(ofKey).toSorted((one, other) => (usageName(one) < usageName(other) ? -1 : 1));
  const [first] = pieces;
  if (first === undefined) return [];
  const count = Math.ceil(pieces.length / mostTogether);
  return Array.from({ length: count }, (_, index) =>
    itemOf(totalKeyOf(first), pieces.slice(index * mostTogether, (index + 1) * mostTogether)),
  );
}

function itemOf(key: TotalKey, pieces: readonly ReportedUsage[]): Item {
  const text = JSON.stringify(pieces.map(writeUsage));
  return {
    PK: usagePartition(key),
    SK: createHash("sha256").update(text).digest("base64url").slice(0, 16),
    packed: packText(text),
  };
}
