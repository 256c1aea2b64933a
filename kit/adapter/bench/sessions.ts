import { momentOf } from "./moment";
import type { Span } from "./span";

/** The kinds of sessions that a scenario speaks of; an Enhanced session is a trunk call that is forked as it starts. */
export const sessionKinds = ["Standard trunk", "Enhanced trunk", "voice gateway"] as const;
export type SessionKind = (typeof sessionKinds)[number];
export type Sessions = { readonly count: number; readonly kind: SessionKind };

/** What sessions look like in a scenario: `40 Standard trunk sessions`. */
export const sessionsPattern = `\\d+ (?:${sessionKinds.join("|")}) sessions?`;

/** Reads a number of sessions; throws `RangeError` when the text is none. */
export function sessionsOf(text: string): Sessions {
  const kind = sessionKinds.find((one) => text.includes(` ${one} session`));
  if (kind === undefined)
    throw new RangeError(`"${text}" is no number of sessions, such as "40 Standard trunk sessions".`);
  return { count: Number.parseInt(text, 10), kind };
}

/** The sessions of a scenario's table, with the columns `from`, `to` and a kind of trunk sessions each. */
export function sessionsInTable(rows: readonly Record<string, string>[]): { sessions: Sessions; span: Span }[] {
  return rows.flatMap(({ from = "", to = "", Standard = "0", Enhanced = "0" }) => {
    const span = { from: momentOf(from), to: momentOf(to) };
    return [
      { span, sessions: { kind: "Standard trunk" as const, count: Number(Standard) } },
      { span, sessions: { kind: "Enhanced trunk" as const, count: Number(Enhanced) } },
    ].filter(({ sessions }) => sessions.count > 0);
  });
}
