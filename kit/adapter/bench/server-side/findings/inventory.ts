import { Deviation } from "../../outcome";
import type { Ledger } from "../ledger";
import { licenceTagOf } from "../licence-text";

type Row = Record<string, string>;

/**
 * The inventory of a virtual account is a table with the column `licence` and those of `name`, `purchased`, `in use` and `balance`
 * that matter; licences of which nothing is bought and nothing used may be listed or not.
 */
export async function expectInventory(ledger: Ledger, virtualAccount: string, rows: readonly Row[]): Promise<void> {
  ledger.declaration.needs("inventory");
  const inventory = await ledger.server.call("inventory", { virtualAccount });
  if (!("rows" in inventory)) throw new Deviation(`an inventory of ${virtualAccount}`, "not found");
  const listed = inventory.rows.filter(({ purchased, inUse }) => purchased > 0 || inUse > 0);
  const observed = listed.map(({ tag, name, purchased, inUse, balance }) =>
    inWords(tag, { name, purchased, "in use": inUse, balance }, rows[0]),
  );
  const expected = rows.map((row) => inWords(licenceTagOf(row.licence ?? ""), row, rows[0]));
  const [wanted, seen] = [expected, observed].map((lines) => lines.sort().join("; ") || "nothing");
  if (wanted !== seen) throw new Deviation(`the inventory of ${virtualAccount}: ${wanted}`, seen ?? "");
}

const figures = ["purchased", "in use", "balance"];

/** A line of the inventory, as far as the table asks for it. */
function inWords(tag: string, line: Readonly<Record<string, string | number>>, asked: Row = {}): string {
  const told = figures.filter((figure) => figure in asked).map((figure) => line[figure]);
  return `${tag}${"name" in asked ? ` "${line.name}"` : ""} ${told.join(" / ")}`;
}
