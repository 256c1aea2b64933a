/** What a person does at ` --More-- `. */
export type Turn = "page" | "line" | "stop";

const more = " --More-- ";

/** Writes lines page by page; a page leaves a line for ` --More-- `, 0 lines are no pages at all. */
export async function writePages(
  lines: readonly string[],
  length: number,
  write: (text: string) => void,
  nextTurn: () => Promise<Turn>,
): Promise<void> {
  let left = length === 0 ? Number.POSITIVE_INFINITY : Math.max(1, length - 1);
  for (const line of lines) {
    if (left === 0) {
      write(more);
      const turn = await nextTurn();
      write(`\r${" ".repeat(more.length)}\r`);
      if (turn === "stop") return;
      left = turn === "line" ? 1 : Math.max(1, length - 1);
    }
    write(`${line}\r\n`);
    left--;
  }
}
