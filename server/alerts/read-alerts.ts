import type { UnknownAccount } from "../account/unknown-account";
import { type ListQuestion, type Place, readStretches } from "../paging/read-stretches";
import type { Accounts } from "../ports/accounts";
import type { AlertHistory, AlertKind, AlertSpan, AlertSubject, Alerts } from "../ports/alerts";

/** An alert that stands or stood. */
export type Alert = AlertSubject & AlertSpan;

export type AlertPlace = Place<AlertKind>;

export interface AlertQuestion extends Partial<ListQuestion<AlertKind>> {
  /** Only alerts of that kind. */
  readonly kind?: AlertKind;
}

export type AlertsAnswer =
  | { readonly kind: "alerts"; readonly alerts: readonly Alert[]; readonly next: AlertPlace | "end" }
  | UnknownAccount;

/** In the order in which they are read: what concerns all of an account comes first. */
const kinds: readonly AlertKind[] = ["insufficient-licences", "pair-split", "deadline-missed", "deadline-near"];
/** Of so many subjects the alerts are answered at once. */
const usual = 200;

/**
 * The alerts of a virtual account, those that are over too (ACC-3): of at most so many subjects, by the time when they were
 * raised. What it takes does not depend on how many there are.
 */
export const readAlerts =
  ({ accounts, alerts }: { readonly accounts: Accounts; readonly alerts: Alerts }) =>
  async (virtualAccount: string, { kind, after, most = usual }: AlertQuestion = {}): Promise<AlertsAnswer> => {
    if ((await accounts.find(virtualAccount)) === "unknown") return { kind: "unknown-account" };
    const { shown, next } = await readStretches(
      kind === undefined ? kinds : [kind],
      { after, most },
      ({ stretch, after: behind }, room) => alerts.page(virtualAccount, stretch, behind, room),
      async (histories: readonly AlertHistory[]) => histories,
    );
    const all = shown.flatMap(({ subject, spans }) => spans.map((span) => ({ ...subject, ...span })));
    return { kind: "alerts", alerts: all.sort((one, other) => one.raisedAt - other.raisedAt), next };
  };
