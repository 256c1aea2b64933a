import { deviceName } from "../../core/report/sudi";
import { startOfHour } from "../../core/time/instant";
import type { AccountEvent } from "../ports/events";

/** What makes an event the same as another: whom and what it is about, and when. */
export interface EventName {
  readonly subject: string;
  readonly kind: string;
  readonly at: number;
}

/**
 * Names an event. Whoever sends rubbish again and again raises one event an hour: those who listen are not to be flooded by
 * somebody who needs no login.
 */
export function eventName(event: AccountEvent): EventName {
  const { virtualAccount, kind, at } = event;
  switch (kind) {
    case "report-accepted":
      return { subject: JSON.stringify([virtualAccount, deviceName(event.sudi), event.reportId]), kind, at };
    case "report-refused":
      return { subject: JSON.stringify([virtualAccount, event.subject, event.reason]), kind, at: startOfHour(at) };
    case "insufficient-licences":
      return { subject: JSON.stringify([virtualAccount, event.tag]), kind, at };
    default:
      return { subject: JSON.stringify([virtualAccount, deviceName(event.sudi)]), kind, at };
  }
}
