import type { UnknownAccount } from "../account/unknown-account";
import type { Accounts } from "../ports/accounts";
import type { AlertSpan, AlertSubject, Alerts } from "../ports/alerts";

/** An alert that stands or stood. */
export type Alert = AlertSubject & AlertSpan;

export type AlertsAnswer = { readonly kind: "alerts"; readonly alerts: readonly Alert[] } | UnknownAccount;

/** The alerts of a virtual account, those that are over too, by the time when they were raised (ACC-3). */
export const readAlerts =
  ({ accounts, alerts }: { readonly accounts: Accounts; readonly alerts: Alerts }) =>
  async (virtualAccount: string): Promise<AlertsAnswer> => {
    if ((await accounts.find(virtualAccount)) === "unknown") return { kind: "unknown-account" };
    const histories = await alerts.of(virtualAccount);
    const all = histories.flatMap(({ subject, spans }) => spans.map((span) => ({ ...subject, ...span })));
    return { kind: "alerts", alerts: all.sort((one, other) => one.raisedAt - other.raisedAt) };
  };
