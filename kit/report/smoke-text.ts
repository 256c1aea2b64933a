import type { TrialResult } from "../run/smoke/trial";
import type { Colours } from "./colours";

/** What was tried of a subject, line by line, and what its author does next. */
export function smokeText(subject: string, results: readonly TrialResult[], colours: Colours): string {
  return [colours.bold(subject), ...results.map((result) => line(result, colours)), "", ...next(results)].join("\n");
}

function line({ what, outcome, text }: TrialResult, colours: Colours): string {
  const word = { works: colours.green, missing: colours.yellow, wrong: colours.red, waits: colours.dim }[outcome];
  return `  ${word(outcome.padEnd(7))}  ${what}: ${text}`;
}

/** The ops to see to, in the order in which they open most. */
function next(results: readonly TrialResult[]): string[] {
  const open = results.filter(({ outcome }) => outcome === "missing" || outcome === "wrong");
  if (open.length === 0) return ["Wired. Next: slp adapter check, for the protocol; slp conform, for the verdict."];
  const byOp = [...Map.groupBy(open, ({ op }) => op)];
  return [
    "Next, in this order:",
    ...byOp.map(([op, rows], index) => `  ${index + 1}. ${verb(rows)} ${op}; it opens ${opened(rows)}`),
  ];
}

function verb(rows: readonly TrialResult[]): string {
  return rows.some(({ outcome }) => outcome === "missing") ? "implement" : "mend";
}

function opened(rows: readonly TrialResult[]): string {
  return [...new Set(rows.map(({ opens }) => opens))].join("; ");
}
