import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matcherOf } from "../../../emulator/cli/pattern/matches";
import { readPattern } from "../../../emulator/cli/pattern/pattern";

const matches = (text: string, line: string) => {
  const pattern = readPattern(text);
  return pattern && matcherOf(pattern)(line);
};

describe("patterns behind the bar", () => {
  it.each([
    ["voice", "voice service voip", true],
    ["^service", "voice service voip", false],
    ["voip$", "voice service voip", true],
    ["_ip_", "ip http client", true],
    ["_ip_", "voip", false],
    ["(Next|Last) (ACK|report)", "  Last report push", true],
    ["[0-9]+ *days", "in 90 days", true],
    ["[^a-z]", "abc", false],
    ["a[]]b", "a]b", true],
    ["1\\.2", "1x2", false],
    ["colou?r", "color", true],
    ["", "anything", true],
    ["a|", "b", true],
  ])("%s in %s: %s", (text, line, outcome) => {
    expect(matches(text, line)).toBe(outcome);
  });

  it("refuse what is none", () => {
    for (const text of ["(", ")", "[a", "*", "a|+", "\\", "a**"]) expect(matches(text, ""), text).toBeUndefined();
  });

  it("agree with the expressions of the language for what both know", () => {
    const atom = fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "(a|b)", "(ab)*", "(a*)*", "a+", "b?", "^", "$", "|");
    fc.assert(
      fc.property(
        fc.array(atom, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom("a", "b", "c") }),
        (atoms, line) => {
          const text = atoms.join("");
          expect(matches(text, line)).toBe(new RegExp(text).test(line));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("take no longer for being nested", () => {
    expect(matches("(a*)*(a|aa)+(a+)+b", "a".repeat(10_000))).toBe(false);
  });
});
