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
  /** How many entries there were since the router started, those that are gone included. */
  readonly written: number;
  readonly entries: readonly LogEntry[];
}

export const emptyJournal: Journal = { written: 0, entries: [] };

/** So many entries are kept at the least, and twice as many at the most: a full log is cut short once in a while. */
const kept = 128;

/** Adds what is said now to the router's log. */
export function say<State extends { readonly now: Instant; readonly log: Journal }>(
  state: State,
  messages: readonly LogMessage[],
): State {
  if (messages.length === 0) return state;
  const { written, entries } = state.log;
  const added = entries.concat(messages.map((message) => ({ at: state.now, ...message })));
  const log = { written: written + messages.length, entries: added.length > 2 * kept ? added.slice(-kept) : added };
  return { ...state, log };
}
