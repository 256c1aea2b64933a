import * as z from "zod/mini";
import type { HoldingsOfAccounts } from "../../ports/holdings";
import { instantShape, wholeNumber } from "../shapes";
import { doesNotExist } from "./clauses";
import { holdingsPartition, purchaseKey, tagKey } from "./keys";
import type { Table } from "./table";

const purchase = z.object({
  id: z.string(),
  tag: z.string(),
  quantity: wholeNumber,
  from: instantShape,
  until: z.union([instantShape, z.literal("never")]),
});
const shape = z.union([
  z.object({ kind: z.literal("tag"), tag: z.string() }),
  z.object({ kind: z.literal("purchase"), purchase }),
]);

export const dynamoHoldings = (table: Table): HoldingsOfAccounts => ({
  async buy(virtualAccount, purchase) {
    // Refused: it is there from an earlier try of this very call, whose answer was lost.
    await table.putIf({ ...purchaseKey(virtualAccount, purchase.id), kind: "purchase", purchase }, doesNotExist);
  },
  async note(virtualAccount, tag) {
    await table.putAll([{ ...tagKey(virtualAccount, tag), kind: "tag", tag }]);
  },
  async of(virtualAccount) {
    const items = (await table.query(holdingsPartition(virtualAccount))).map((item) => z.parse(shape, item));
    return {
      purchases: items.flatMap((item) => (item.kind === "purchase" ? [item.purchase] : [])),
      tags: items.flatMap((item) => (item.kind === "tag" ? [item.tag] : [])),
    };
  },
});
