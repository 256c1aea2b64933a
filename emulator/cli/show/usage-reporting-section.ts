import type { Display } from "./display";
import { licenceTime, type Moment } from "./licence-time";
import { type Lines, under } from "./lines";

/** Where reporting stands (DDL-5). */
export interface UsageReportingView {
  readonly lastAck: Moment;
  readonly nextDeadline: Moment;
  /** Days; 0 for no routine push. */
  readonly pushInterval: number;
  readonly nextAckCheck: Moment;
  readonly nextPush: Moment;
  readonly lastPush: Moment;
  readonly lastFileWrite: Moment;
  /** Shown before 17.6 only. */
  readonly lastPull: Moment;
}

export function usageReportingSection(view: UsageReportingView, { layout, zone }: Display): Lines {
  const time = (at: Moment) => licenceTime(at, zone);
  const earlier = layout === "before-17.6";
  return under(
    "Usage Reporting:",
    `Last ACK received: ${time(view.lastAck)}`,
    `Next ACK deadline: ${time(view.nextDeadline)}`,
    earlier ? `Reporting Interval: ${view.pushInterval} ` : `Reporting push interval: ${days(view.pushInterval)}`,
    `Next ACK push check: ${time(view.nextAckCheck)}`,
    `Next report push: ${time(view.nextPush)}`,
    `Last report push: ${time(view.lastPush)}`,
    `Last report file write: ${time(view.lastFileWrite)}`,
    ...(earlier ? [`Last report pull: ${time(view.lastPull)}`] : []),
  );
}

const days = (count: number): string => (count === 0 ? "0 (no reporting)" : `${count}  days`);
