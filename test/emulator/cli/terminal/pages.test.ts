import { describe, expect, it } from "vitest";
import { type Turn, writePages } from "../../../../emulator/cli/terminal/pages";

async function shown(length: number, turns: readonly Turn[], lines = ["1", "2", "3", "4", "5", "6", "7"]) {
  const left = [...turns];
  let screen = "";
  await writePages(
    lines,
    length,
    (text) => {
      screen += text;
    },
    async () => left.shift() ?? "stop",
  );
  return screen
    .replaceAll(/\r +\r/g, "")
    .replaceAll("\r\n", " ")
    .trim();
}

describe("pages", () => {
  it.each([
    [0, [], "1 2 3 4 5 6 7"],
    [8, [], "1 2 3 4 5 6 7"],
    [4, ["page", "page"], "1 2 3  --More-- 4 5 6  --More-- 7"],
    [4, ["line", "line", "stop"], "1 2 3  --More-- 4  --More-- 5  --More--"],
    [4, ["line", "page"], "1 2 3  --More-- 4  --More-- 5 6 7"],
    [4, ["stop"], "1 2 3  --More--"],
    [1, ["page", "stop"], "1  --More-- 2  --More--"],
  ] as const)("of %i lines, turned %j", async (length, turns, screen) => {
    expect(await shown(length, turns)).toBe(screen);
  });
});
