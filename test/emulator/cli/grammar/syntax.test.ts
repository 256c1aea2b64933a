import { describe, expect, it } from "vitest";
import { readLine } from "../../../../emulator/cli/grammar/read-line";
import { readSyntax } from "../../../../emulator/cli/grammar/syntax";

const help = new Proxy({}, { get: () => "help" });
const entry = (syntax: string) => ({ syntax, parts: readSyntax(syntax, help) });
const entries = [
  entry("mode border-element [license periodicity {hours hours:<8-23> | days days:<1-30>}]"),
  entry("model"),
  entry("license smart trust idtoken/id_token token:WORD {local | all} [force]"),
  entry("license smart url {default | url:URL}"),
  entry("banner text:LINE"),
  entry("show x ['|' include pattern:LINE]"),
];
const read = (line: string) => {
  const reading = readLine(entries, line);
  if (reading.kind !== "command") return reading;
  const { given } = reading;
  const values = ["hours", "days", "token", "url", "text", "pattern"].flatMap((name) => given.text(name) ?? []);
  return [reading.entry.syntax.split(" ", 1)[0], ...values];
};

describe("the notation of the command references", () => {
  it.each([
    ["mode border-element", ["mode"]],
    ["mode b l p h 8", ["mode", "8"]],
    ["MODE Border-Element license periodicity days 30", ["mode", "30"]],
    ["model", ["model"]],
    ["license smart trust id_token ABC local", ["license", "ABC"]],
    ["lic sm tr idt ABC all force", ["license", "ABC"]],
    ["lic sm url http://h/p?q", ["license", "http://h/p?q"]],
    ["banner  two  blanks ", ["banner", "two  blanks"]],
    ["show x | include a | b", ["show", "a | b"]],
    ["show x |include a", ["show", "a"]],
    ["  ", { kind: "blank" }],
    ["! a comment", { kind: "blank" }],
    ["mode", { kind: "incomplete" }],
    ["mod", { kind: "ambiguous" }],
    ["mode border-element license", { kind: "incomplete" }],
    ["license smart url", { kind: "incomplete" }],
  ])("%s", (line, outcome) => {
    expect(read(line)).toEqual(outcome);
  });

  it.each([
    ["nonsense", 0],
    ["mode boarder", 7],
    ["mode b l p h 7", 13],
    ["mode b l p h 24", 13],
    ["mode b l p h 8x", 13],
    ["mode b l p h 8 9", 15],
    ["mode b l p weeks", 11],
    ["license smart url ftp://x", 18],
    ["  bananas", 5],
    ["show x includ", 7],
  ])("departs from %s at column %i", (line, column) => {
    expect(read(line)).toEqual({ kind: "invalid", column });
  });

  it("refuses what is no notation", () => {
    for (const syntax of ["a {b | c", "a | b", "a x:NOTHING"]) {
      expect(() => readSyntax(syntax, help), syntax).toThrow(SyntaxError);
    }
    expect(() => readSyntax("word", {})).toThrow('there is no help text for "word"');
  });
});
