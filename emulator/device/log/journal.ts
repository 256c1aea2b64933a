import type { Instant } from "../../../core/time/instant";

/** From 0, the system is unusable, to 7, debugging. */
export type Severity = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What is said; it is written `%FACILITY-SEVERITY-MNEMONIC: text`, a debugging line by its text alone. */
export interface LogMessage {
  readonly facility: string;
  readonly severity: Severity;
  readonly mnemonic: string;
  readonly text: string;
}

export interface LogEntry extends LogMessage {
  readonly at: Instant;
}

/** The last entries of a log, oldest first. */
export interface Journal {
  /** How many entries there were ever, those that are gone included. */
  readonly written: number;
  /** How many of each severity there were since the router was started. */
  readonly counts: readonly number[];
  readonly entries: readonly LogEntry[];
}

const noCounts: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0];
export const emptyJournal: Journal = { written: 0, counts: noCounts, entries: [] };

/** The log of a router that was started anew. */
export const startedAnew = ({ written }: Journal): Journal => ({ ...emptyJournal, written });

/** The log without what is in it; what was in it stays counted. */
export const cleared = (journal: Journal): Journal => ({ ...journal, entries: [] });

/** So many entries are kept at the least, and eight more at the most: a full log is cut short once in a while. */
const kept = 64;
const most = 72;

/** Adds what is said now to the router's log. */
export function say<State extends { readonly now: Instant; readonly log: Journal }>(
  state: State,
  messages: readonly LogMessage[],
): State {
  if (messages.length === 0) return state;
  const { written, counts, entries } = state.log;
  const added = entries.concat(messages.map((message) => ({ at: state.now, ...message })));
  const log = {
    written: written + messages.length,
    counts: messages.reduce((sum, { severity }) => sum.with(severity, (sum[severity] ?? 0) + 1), counts),
    entries: added.length > most ? added.slice(-kept) : added,
  };
  return { ...state, log };
}

/** The entries after the first `count`, as far as they are kept. */
export const entriesAfter = ({ written, entries }: Journal, count: number): readonly LogEntry[] =>
  written > count ? entries.slice(-(written - count)) : [];
