import { type Instant, plus } from "../time/instant";
import { isAboveZero, type MeasuredUse, measureStretch, type RecordingRules } from "./close-boundary";
import { noPeaks } from "./peaks";
import { intervalOf } from "./periodicity";
import { measureTo, type Recorder } from "./recorder";

/** Another member measures from `at` on: the stretch so far is told, and nothing is recorded as in use here any more. */
export function leaveDuty(
  before: Recorder,
  at: Instant,
  rules: RecordingRules,
): { readonly recorder: Recorder; readonly measured: readonly MeasuredUse[] } {
  const recorder = measureTo(before, at);
  const gauges = recorder.gauges.map((gauge) =>
    isAboveZero(gauge, recorder) ? { ...gauge, recorded: 0, lastUsed: at } : gauge,
  );
  return { recorder: { ...recorder, gauges }, measured: measureStretch(recorder, at, rules) };
}

/** Measuring begins at `at`, with an interval of its own, from the values that the member before recorded last (HAB-6). */
export const takeUpDuty = (recorder: Recorder, at: Instant, recorded: Recorded): Recorder => ({
  ...recorder,
  nextRecordAt: plus(at, intervalOf(recorder.periodicity)),
  measuredTo: at,
  hour: noPeaks,
  stretch: noPeaks,
  stretchStart: at,
  gauges: recorder.gauges.map((gauge) => ({ ...gauge, recorded: recorded[gauge.kind] ?? 0, interval: noPeaks })),
});

/** The value that was recorded last of each kind of use. */
export type Recorded = Readonly<Partial<Record<Recorder["gauges"][number]["kind"], number>>>;
