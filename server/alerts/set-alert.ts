import type { Instant } from "../../core/time/instant";
import type { AlertHistory, AlertSpan, AlertSubject, Alerts } from "../ports/alerts";

export interface AlertPorts {
  readonly alerts: Alerts;
}

/** Whether an alert should stand, and since when it does or does not. */
export interface AlertState {
  readonly holds: boolean;
  readonly since: Instant;
}

/** The history of one subject keeps so many of its alerts. */
const mostSpans = 100;

/**
 * Raises or clears an alert, so that it stands if and only if `look` says so (ACC-3). What `look` sees is written only where
 * nobody wrote since the history was read; else it looks again.
 */
export async function setAlert(
  { alerts }: AlertPorts,
  virtualAccount: string,
  subject: AlertSubject,
  look: () => Promise<AlertState>,
): Promise<AlertState> {
  for (;;) {
    const before = await alerts.find(virtualAccount, subject);
    const state = await look();
    const spans = spansAfter(before === "none" ? [] : before.spans, state);
    if (spans === "unchanged") return state;
    const version = before === "none" ? 1 : before.version + 1;
    const history: AlertHistory = { virtualAccount, subject, spans: spans.slice(-mostSpans), version };
    if ((await alerts.save(history)) === "saved") return state;
  }
}

function spansAfter(spans: readonly AlertSpan[], { holds, since }: AlertState): readonly AlertSpan[] | "unchanged" {
  const last = spans.at(-1);
  if (last?.clearedAt !== "standing")
    return holds ? [...spans, { raisedAt: since, clearedAt: "standing" }] : "unchanged";
  return holds ? "unchanged" : [...spans.slice(0, -1), { ...last, clearedAt: since }];
}
