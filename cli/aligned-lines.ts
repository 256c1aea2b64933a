import Table from "cli-table3";

/** A column of what is told to people: its head, and what stands in it for a row. Numbers are aligned to the right. */
export interface Column<Row> {
  readonly head: string;
  readonly of: (row: Row) => string | number;
}

const noLines = Object.fromEntries(
  ["top", "bottom", "left", "right", "mid", "left-mid", "right-mid", "mid-mid", "top-mid", "bottom-mid"]
    .concat(["top-left", "top-right", "bottom-left", "bottom-right"])
    .map((place) => [place, ""]),
);
const style = { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 0 };
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Rows below the heads of their columns, or a sentence where there are none and one is given; what others called things cannot move the cursor. */
export function alignedLines<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  nothing?: string,
): readonly string[] {
  if (rows.length === 0 && nothing !== undefined) return [nothing];
  const cells = rows.map((row) => columns.map(({ of }) => of(row)));
  const isNumber = (index: number) => cells.length > 0 && cells.every((row) => typeof row[index] === "number");
  const table = new Table({
    head: columns.map(({ head }) => head),
    colAligns: columns.map((_, index) => (isNumber(index) ? "right" : "left")),
    chars: { ...noLines, middle: "  " },
    style,
  });
  for (const row of cells) table.push(row.map((cell) => String(cell).replaceAll(unprintable, "�")));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}
