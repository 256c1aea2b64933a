import type { KnownDeviation } from "./known-deviation";
import type { RequirementResult, SubjectResult } from "./result";

/** Results in which known deviations are marked, and what is wrong with the baseline, in sentences: each of them fails the run. */
export type Comparison = { readonly results: readonly SubjectResult[]; readonly findings: readonly string[] };

/**
 * Sets the results against the baseline. `today` (YYYY-MM-DD) decides what has expired. An entry is stale where the
 * requirement now passes or does not apply, and different where another message was seen.
 */
export function compareWithBaseline(
  baseline: readonly KnownDeviation[],
  results: readonly SubjectResult[],
  today: string,
): Comparison {
  return {
    results: results.map((result) => ({ ...result, known: knownIn(result, baseline, today) })),
    findings: baseline.flatMap((entry) => finding(entry, results, today) ?? []),
  };
}

/** Whether nothing decides against the subject but what its baseline knows. */
export function isGood({ conformant, partial, decisive, known = [], counts }: SubjectResult): boolean {
  return conformant || (partial !== true && counts.passed > 0 && decisive.every((id) => known.includes(id)));
}

function knownIn({ side, decisive, requirements }: SubjectResult, baseline: readonly KnownDeviation[], today: string) {
  const current = baseline.filter((entry) => speaksOf(entry, side) && entry.expires >= today);
  const own = requirements
    .filter((row) => {
      const messages = messagesOf(row);
      return messages.length > 0 && messages.every((message) => current.some((entry) => expects(entry, row, message)));
    })
    .map(({ id }) => id);
  const following = requirements.filter(({ cause }) => cause !== undefined && own.includes(cause)).map(({ id }) => id);
  return decisive.filter((id) => own.includes(id) || following.includes(id));
}

function finding(entry: KnownDeviation, results: readonly SubjectResult[], today: string): string | undefined {
  const about = `${entry.id}${entry.side === undefined ? "" : ` of the ${entry.side}`} (${entry.link})`;
  if (entry.expires < today) return `expired: ${about} was put up with until ${entry.expires}`;
  const rows = results
    .filter(({ side }) => speaksOf(entry, side))
    .flatMap(({ requirements }) => requirements.filter((row) => row.id === entry.id && wasLookedAt(row)));
  const messages = rows.flatMap(messagesOf);
  if (rows.length === 0 || messages.some((message) => message.startsWith(entry.message))) return undefined;
  const [first] = messages;
  return first === undefined
    ? `stale: ${about} does not deviate any more; take the entry out`
    : `different: ${about} says "${first}", and the entry begins "${entry.message}"`;
}

function speaksOf(entry: KnownDeviation, side: SubjectResult["side"]): boolean {
  return entry.side === undefined || entry.side === side;
}

function expects(entry: KnownDeviation, row: RequirementResult, message: string): boolean {
  return entry.id === row.id && message.startsWith(entry.message);
}

/** Where a requirement is out of scope, or rests on another one that failed, nobody knows whether it still deviates. */
function wasLookedAt({ verdict, cause }: RequirementResult): boolean {
  return verdict !== "outOfScope" && cause === undefined;
}

/** What stands against a requirement by itself, in the words of the report. */
function messagesOf({ verdict, reason, cause, scenarios }: RequirementResult): readonly string[] {
  if (cause !== undefined) return [];
  switch (verdict) {
    case "failed":
      return scenarios.flatMap((scenario) => (scenario.verdict === "failed" ? [scenario.failure?.message ?? ""] : []));
    case "cantTell":
    case "untested":
      return [reason ?? ""];
    default:
      return [];
  }
}
