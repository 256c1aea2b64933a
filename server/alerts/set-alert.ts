import type { Instant } from "../../core/time/instant";
import { sendEvents } from "../events/send-events";
import type { AlertHistory, AlertSpan, AlertSubject, Alerts } from "../ports/alerts";
import type { Events } from "../ports/events";

export interface AlertPorts {
  readonly alerts: Alerts;
  readonly events: Events;
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
 * nobody wrote since the history was read; else it looks again. Whoever sees an alert stand says so to the world, and whoever
 * clears it does so before: the event happens once, and no crash between the two loses it.
 */
export async function setAlert(
  ports: AlertPorts,
  virtualAccount: string,
  subject: AlertSubject,
  look: () => Promise<AlertState>,
): Promise<AlertState> {
  for (;;) {
    const before = await ports.alerts.find(virtualAccount, subject);
    const state = await look();
    const spans = spansAfter(before === "none" ? [] : before.spans, state).slice(-mostSpans);
    const version = before === "none" ? 1 : before.version + 1;
    const history: AlertHistory = { virtualAccount, subject, spans, version };
    const tell = async (span: AlertSpan | undefined): Promise<void> => {
      if (span?.clearedAt === "standing") await sendEvents(ports, [{ ...subject, virtualAccount, at: span.raisedAt }]);
    };
    if (isChange(before, spans)) {
      await tell(before === "none" ? undefined : before.spans.at(-1));
      if ((await ports.alerts.save(history)) === "stale") continue;
    }
    await tell(spans.at(-1));
    return state;
  }
}

function spansAfter(spans: readonly AlertSpan[], { holds, since }: AlertState): readonly AlertSpan[] {
  const last = spans.at(-1);
  if (last?.clearedAt !== "standing") return holds ? [...spans, { raisedAt: since, clearedAt: "standing" }] : spans;
  return holds ? spans : [...spans.slice(0, -1), { ...last, clearedAt: since }];
}

/** Raising adds a span, and clearing ends the last one: both show at the last. */
function isChange(before: AlertHistory | "none", spans: readonly AlertSpan[]): boolean {
  const last = before === "none" ? undefined : before.spans.at(-1);
  return last?.raisedAt !== spans.at(-1)?.raisedAt || last?.clearedAt !== spans.at(-1)?.clearedAt;
}
