import type { Instant } from "../../../core/time/instant";
import { type LicenceAllView, licenceAllSections } from "./licence-all";
import { licenceTime, type Moment } from "./licence-time";
import { type Lines, ruled, separated } from "./lines";

export interface TechSupportView {
  readonly all: LicenceAllView;
  readonly now: Instant;
  readonly nextRecordAt: Moment;
  /** When a failed submission is tried again. */
  readonly retry: Moment;
  /** How often in a row a submission failed. */
  readonly failures: number;
  readonly waiting: number;
  readonly collecting: number;
}

/** `show license tech support`: what `show license all` tells, what comes next, and what waits. */
export function printTechSupport(
  view: TechSupportView,
  sections: readonly Lines[] = licenceAllSections(view.all),
): string {
  const { display, reporting } = view.all.status;
  const time = (at: Moment) => licenceTime(at, display.zone);
  return separated([
    ["Smart Licensing Tech Support info"],
    ...sections,
    [
      ...ruled("Upcoming Scheduled Jobs"),
      `Current time: ${time(view.now)}`,
      `Record license usage: ${time(view.nextRecordAt)}`,
      `Send usage reports: ${time(reporting.nextPush)}`,
      `Retry failed reports: ${time(view.retry)}`,
      `Retrieve acknowledgement: ${time(reporting.nextAckCheck)}`,
    ],
    [...ruled("Communication Statistics"), `Ongoing Failure: ${view.failures}`],
    [...ruled("Usage Report Summary:"), `Waiting for Ack: ${view.waiting}`, `Collecting Data: ${view.collecting}`],
  ]);
}
