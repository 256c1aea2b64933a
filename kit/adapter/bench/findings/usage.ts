import type { Measurement } from "../../messages/messages";
import type { DeviceBench } from "../device-bench";
import { standsFor } from "../family";
import { type Instant, instantOf, readable } from "../instant";
import { Deviation, expectSame } from "../outcome";
import type { Span } from "../span";

type Stretch = { readonly start: Instant; readonly end: Instant; readonly value: number };

/** The measurements of a licence that have been handed over, each report counted once, oldest first. */
export function usageHandedOver(bench: DeviceBench, licence: string): readonly Stretch[] {
  const accepted = bench.correspondence.handOvers.filter(({ fate }) => fate === "accepted");
  const reports = new Map(accepted.flatMap(({ message }) => message.reports).map((report) => [report.id, report]));
  const measurements = [...reports.values()]
    .filter(({ tag }) => standsFor(tag, licence))
    .flatMap((one) => one.measurements);
  return measurements.map(stretch).sort((one, other) => one.start - other.start);
}

/** What was handed over covers the span for the licence, every second once. */
export function expectCovered(bench: DeviceBench, licence: string, span: Span): void {
  const { begin, end } = bench.story.limits(span);
  const within = usageHandedOver(bench, licence).filter(({ start, end: to }) => to > begin && start < end);
  const breaks = within.filter((one, index) => index > 0 && one.start !== within[index - 1]?.end);
  const covered = (within[0]?.start ?? Infinity) <= begin && (within.at(-1)?.end ?? -Infinity) >= end;
  if (covered && breaks.length === 0) return;
  throw new Deviation(
    `${licence} use from ${readable(begin)} to ${readable(end)} without gap or overlap`,
    listed(within),
  );
}

/** The highest use of the licence that was handed over for a span is this; a measurement that reaches beyond the span counts. */
export function expectPeakHandedOver(bench: DeviceBench, licence: string, span: Span, peak: number): void {
  const { begin, end } = bench.story.limits(span);
  const within = usageHandedOver(bench, licence).filter(({ start, end: to }) => to > begin && start < end);
  const highest = within.length === 0 ? "nothing" : String(Math.max(...within.map(({ value }) => value)));
  expectSame(`highest ${licence} use reported from ${readable(begin)} to ${readable(end)}`, String(peak), highest);
}

function stretch({ start, end, value }: Measurement): Stretch {
  return { start: instantOf(start), end: instantOf(end), value };
}

function listed(stretches: readonly Stretch[]): string {
  return (
    stretches.map(({ start, end, value }) => `${readable(start)} to ${readable(end)}: ${value}`).join("; ") || "nothing"
  );
}
