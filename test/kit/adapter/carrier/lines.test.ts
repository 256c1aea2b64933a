import { describe, expect, it } from "vitest";
import { LineCutter, LineTooLong, mostBytes } from "../../../../kit/adapter/carrier/lines";

const cut = (...chunks: string[]): string[] => {
  const lines = new LineCutter();
  return chunks.flatMap((chunk) => [...lines.cut(Buffer.from(chunk))].map(String));
};

describe("lines", () => {
  it.each([
    ["one in one chunk", ["a\n"], ["a"]],
    ["two in one chunk", ["a\nbc\n"], ["a", "bc"]],
    ["one in three chunks", ["a", "b", "c\n"], ["abc"]],
    ["an end that comes alone", ["a", "\n", "b\n"], ["a", "b"]],
    ["an empty one", ["\na\n"], ["", "a"]],
    ["one without its end", ["a\nb"], ["a"]],
  ])("%s", (_, chunks, lines) => {
    expect(cut(...chunks)).toEqual(lines);
  });

  it("may have 4 MiB", () => {
    expect(cut("x".repeat(mostBytes), "\n")[0]).toHaveLength(4_194_304);
  });

  it("may have no byte more, whether or not its end has come", () => {
    expect(() => cut("x".repeat(mostBytes), "x")).toThrow(LineTooLong);
    expect(() => cut(`${"x".repeat(mostBytes + 1)}\n`)).toThrow("a line of more than 4 MiB");
  });
});
