import { Deviation } from "../../outcome";
import { licenceTagOf } from "../licence-text";
import type { ServerBench } from "../server-bench";

type Row = Record<string, string>;

/**
 * The inventory of a virtual account is a table with the columns `licence`, `purchased`, `in use` and `balance`, and where it
 * matters `name`; licences of which nothing is bought and nothing used may be listed or not.
 */
export async function expectInventory(bench: ServerBench, virtualAccount: string, rows: readonly Row[]): Promise<void> {
  bench.declaration.needs("inventory");
  const inventory = await bench.server.call("inventory", { virtualAccount });
  if (!("rows" in inventory)) throw new Deviation(`an inventory of ${virtualAccount}`, "not found");
  const listed = inventory.rows.filter(({ purchased, inUse }) => purchased > 0 || inUse > 0);
  const observed = listed.map(({ tag, name, purchased, inUse, balance }) =>
    inWords({ tag, name: rows.some((row) => row.name !== undefined) ? name : "", purchased, inUse, balance }),
  );
  const expected = rows.map((row) =>
    inWords({
      tag: licenceTagOf(row.licence ?? ""),
      name: row.name ?? "",
      purchased: Number(row.purchased),
      inUse: Number(row["in use"]),
      balance: Number(row.balance),
    }),
  );
  const [wanted, seen] = [expected, observed].map((lines) => lines.sort().join("; ") || "nothing");
  if (wanted !== seen) throw new Deviation(`the inventory of ${virtualAccount}: ${wanted}`, seen ?? "");
}

type Line = { tag: string; name: string; purchased: number; inUse: number; balance: number };

const inWords = ({ tag, name, purchased, inUse, balance }: Line): string =>
  `${tag}${name === "" ? "" : ` "${name}"`} ${purchased} / ${inUse} / ${balance}`;
