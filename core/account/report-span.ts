import type { RumReport } from "../report/rum-report";
import { type Instant, instant } from "../time/instant";

/** From the start of a report's earliest measurement to the end of its latest. */
export interface ReportSpan {
  readonly from: Instant;
  readonly to: Instant;
}

export const reportSpan = ({ measurements }: RumReport): ReportSpan => ({
  from: instant(Math.min(...measurements.map(({ start }) => start))),
  to: instant(Math.max(...measurements.map(({ end }) => end))),
});
