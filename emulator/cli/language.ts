import type { ReleaseRule } from "../../core/release/release-rule";
import type { Action, Command } from "./command";
import { commonHelp } from "./common-help";
import { type HelpTexts, keyword, type Parts, readSyntax } from "./grammar/syntax";
import type { Mode } from "./mode";

/** A way to write a command, and what it does. */
export interface Entry {
  /** Where only some releases know it: those. */
  readonly releases?: ReleaseRule;
  readonly parts: Parts;
  readonly run: Action;
}

/** What is understood in each mode. */
export type Language = Readonly<Record<Mode, readonly Entry[]>>;

/** Makes the language of a router from its commands: `no` and `do` forms and the filters of show commands come by themselves. */
export function languageOf(commands: readonly Command[]): Language {
  const entriesIn = (mode: Mode): Entry[] => commands.filter(({ modes }) => modes.includes(mode)).flatMap(entriesOf);
  const doEntries = entriesIn("privileged").map(({ parts, ...entry }) => ({ parts: [doWord, ...parts], ...entry }));
  return {
    user: entriesIn("user"),
    privileged: entriesIn("privileged"),
    global: [...entriesIn("global"), ...doEntries],
    "voice-service": [...entriesIn("voice-service"), ...doEntries],
  };
}

const doWord = keyword("do", commonHelp);
const noWord = keyword("no", commonHelp);
const filter = readSyntax("['|' {begin | exclude | include | section} pattern:LINE]", {
  "|": "Output modifiers",
  begin: "Begin with the line that matches",
  exclude: "Exclude lines that match",
  include: "Include lines that match",
  section: "Include sections whose first line matches",
  pattern: "Regular expression",
});

function entriesOf({ syntax, help, releases, run, no }: Command): readonly Entry[] {
  const texts: HelpTexts = { ...commonHelp, ...help };
  const parts = readSyntax(syntax, texts);
  const entry = syntax.startsWith("show ") ? { releases, parts: [...parts, ...filter], run } : { releases, parts, run };
  return no ? [entry, { releases, parts: [noWord, ...readSyntax(no.syntax, texts)], run: no.run }] : [entry];
}
