import type { Instant } from "../../core/time/instant";
import type { Answer, DeviceMessage, FailureReason } from "./messages";

/** What a licence server said: the kind of its answer, or why it did not take the message. */
export type Said = Exclude<Answer["kind"], "failure"> | Exclude<FailureReason, "unreachable">;

/** A message that left, and what was answered, if anything was. */
export interface Exchange {
  readonly ref: string;
  readonly at: Instant;
  /** How many reports it carried. */
  readonly reports: number;
  readonly answer?: { readonly at: Instant; readonly said: Said; readonly accepted: boolean };
}

/** What a file can bring. */
export type Imported = "policy" | "trustCode" | "acknowledgement";

/** The newest messages of each kind, and when files brought what; oldest first. */
export interface MessageHistory {
  readonly sent: Readonly<Record<DeviceMessage["kind"], readonly Exchange[]>>;
  readonly imported: Readonly<Record<Imported, readonly Instant[]>>;
}

export const emptyHistory: MessageHistory = {
  sent: { "trust-request": [], registration: [], report: [], poll: [] },
  imported: { policy: [], trustCode: [], acknowledgement: [] },
};

/** So many of each kind are remembered. */
const most = 5;

const withNewest = <One>(list: readonly One[], one: One): readonly One[] => [...list, one].slice(-most);

/** Remembers a message that leaves. */
export function noteMessage(history: MessageHistory, message: DeviceMessage): MessageHistory {
  const { ref, kind, at } = message;
  const exchange: Exchange = { ref, at, reports: message.kind === "report" ? message.reports.length : 0 };
  return { ...history, sent: { ...history.sent, [kind]: withNewest(history.sent[kind], exchange) } };
}

/** As much of a router as remembers. */
interface Remembering {
  readonly now: Instant;
  readonly history: MessageHistory;
}

/** Remembers the first answer to a message; that nobody was reached is none. */
export function noteAnswer<State extends Remembering>(state: State, answer: Answer, accepted: boolean): State {
  const said = answer.kind === "failure" ? answer.reason : answer.kind;
  if (said === "unreachable" || answer.ref === undefined) return state;
  const { sent, ...history } = state.history;
  const answered = (exchanges: readonly Exchange[]): readonly Exchange[] =>
    exchanges.map((exchange) =>
      exchange.ref === answer.ref && !exchange.answer
        ? { ...exchange, answer: { at: state.now, said, accepted } }
        : exchange,
    );
  const { registration, report, poll } = sent;
  const answeredAll = {
    "trust-request": answered(sent["trust-request"]),
    registration: answered(registration),
    report: answered(report),
    poll: answered(poll),
  };
  return { ...state, history: { ...history, sent: answeredAll } };
}

interface Importing extends Remembering {
  readonly accountPolicy: unknown;
  readonly trust: unknown;
  readonly book: unknown;
}

/** Remembers what a file brought: whatever is another than before. */
export function noteImport<State extends Importing>(before: State, after: State): State {
  if (after === before) return before;
  const brought: Readonly<Record<Imported, boolean>> = {
    policy: after.accountPolicy !== before.accountPolicy,
    trustCode: after.trust !== before.trust,
    acknowledgement: after.book !== before.book,
  };
  const { imported } = after.history;
  const noted = (kind: Imported) => (brought[kind] ? withNewest(imported[kind], after.now) : imported[kind]);
  const all = { policy: noted("policy"), trustCode: noted("trustCode"), acknowledgement: noted("acknowledgement") };
  return { ...after, history: { ...after.history, imported: all } };
}
