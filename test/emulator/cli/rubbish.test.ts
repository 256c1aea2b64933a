import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rehearsalCommands } from "../../../emulator/cli/commands/rehearsal-commands";
import { routerCommands } from "../../../emulator/cli/commands/router-commands";
import { expected } from "../../../emulator/cli/grammar/expected";
import type { Parts } from "../../../emulator/cli/grammar/syntax";
import { languageOf } from "../../../emulator/cli/language";
import { Rehearsal } from "./rehearse";

const ways: readonly (readonly string[])[] = [
  [],
  ["enable"],
  ["enable", "conf t"],
  ["enable", "conf t", "voice service voip"],
];
const isControl = (character: string) =>
  character !== "\n" && (character < " " || (character >= "\u007f" && character < "\u00a0"));

/** Types a line in each mode; what is refused changes nothing, and no control character comes back. */
async function refused(line: string): Promise<void> {
  for (const way of ways) {
    const { session, router, type } = rehearsalAfter();
    await type(...way);
    const [state, prompt] = [router.state, session.prompt];
    const { output } = await session.execute(line);
    expect(output).toMatch(/^$|^ *\^\n% Invalid|^% |^Translating/);
    expect([...output].some(isControl)).toBe(false);
    expect(router.state).toBe(state);
    expect(session.prompt).toBe(prompt);
  }
}

function rehearsalAfter() {
  const rehearsal = new Rehearsal();
  return { session: rehearsal.session, router: rehearsal.router, type: rehearsal.type.bind(rehearsal) };
}

const keywords = [...new Set(languageOf([...routerCommands]).privileged.flatMap(({ parts }) => wordsOf(parts)))];

function wordsOf(parts: Parts): readonly string[] {
  return expected(parts).flatMap(({ element, rest }) =>
    element.kind === "keyword" ? [element.word, ...wordsOf(rest)] : wordsOf(rest),
  );
}

describe("rubbish at the prompt", () => {
  it.each([
    ["control characters", "\u0000\u0007\u001b[2J"],
    ["control characters behind a keyword", "show \u001b]0;title\u0007"],
    ["control characters behind an ambiguous word", "e \u001b[2J"],
    ["10,000 characters", "x".repeat(10_000)],
    ["10,000 words", "show ".repeat(10_000)],
    ["10,000 blanks and a word", `${" ".repeat(10_000)}x`],
    ["a hostname of 10,000 characters", `hostname ${"x".repeat(10_000)}`],
    ["broken UTF-8", Buffer.from([0x68, 0x6f, 0xff, 0xfe, 0xc3, 0x28]).toString("utf8")],
    ["a hostname of broken UTF-8", `hostname ${Buffer.from([0x61, 0xff]).toString("utf8")}`],
    ["names of object members", "hostname __proto__ constructor"],
    ["a help request that goes astray", "bogus \u0007?"],
  ])("%s change nothing", async (_what, line) => {
    await refused(line);
  });

  it("is anything, and changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        await refused(`~${text.replaceAll("\u001a", "")}`);
      }),
      { numRuns: 150 },
    );
  });

  it("is a heap of words of the language, and the session stays alive", async () => {
    const word = fc.oneof(fc.constantFrom(...keywords), fc.constantFrom("?", "|", "8", "x", "no", "do", "\u001a"));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(word, { maxLength: 7 }), { maxLength: 20 }), async (lines) => {
        const rehearsal = new Rehearsal();
        await rehearsal.type("enable", ...lines.map((words) => words.join(" ")));
        await rehearsal.type("n", "n", "end");
        expect(rehearsal.session.prompt).toMatch(/^\S+[>#]$/);
        expect(rehearsal.router.state.now).toBe(new Rehearsal().router.state.now);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the language", () => {
  const commands = [...routerCommands, ...rehearsalCommands(new Rehearsal().server)];

  it.each(Object.entries(languageOf(commands)))(
    "has one help text for one word at one place, in %s",
    (_mode, entries) => {
      const texts = new Map<string, string>();
      function visit(parts: Parts, path: string): void {
        for (const { element, rest } of expected(parts)) {
          const word = element.kind === "keyword" ? element.word : element.label;
          const place = `${path} ${word}`;
          expect(texts.get(place) ?? element.help, place).toBe(element.help);
          texts.set(place, element.help);
          visit(rest, place);
        }
      }
      for (const { parts } of entries) visit(parts, "");
      expect(texts.size).toBeGreaterThan(10);
    },
  );
});
