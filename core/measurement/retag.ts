import type { Instant } from "../time/instant";
import { type MeasuredUse, measureStretch, type RecordingRules } from "./close-boundary";
import { type Gauge, newGauge, wasUsed } from "./gauge";
import { type LicenceKind, noPeaks } from "./peaks";
import { measureTo, type Recorder } from "./recorder";

/**
 * Another release begins at `at`: the stretch so far is told as it was, under the old tags. A kind that has another tag now
 * starts from nothing; what it was is kept as far as the deadline asks (ground rules, REL-9).
 */
export function retag(
  before: Recorder,
  at: Instant,
  tagOf: (kind: LicenceKind) => string,
  rules: RecordingRules,
): { readonly recorder: Recorder; readonly measured: readonly MeasuredUse[] } {
  const recorder = measureTo(before, at);
  const isRetagged = (gauge: Gauge) => tagOf(gauge.kind) !== gauge.tag;
  const retired = recorder.gauges.filter((gauge) => isRetagged(gauge) && wasUsed(gauge));
  const gauges = recorder.gauges.map((gauge) => (isRetagged(gauge) ? newGauge(gauge.kind, tagOf(gauge.kind)) : gauge));
  return {
    recorder: {
      ...recorder,
      gauges,
      retired: [...recorder.retired, ...retired.map((gauge) => ({ ...gauge, recorded: 0, lastUsed: at }))],
      hour: recorder.gauges.some(isRetagged) ? { ...noPeaks, voicePort: recorder.hour.voicePort } : recorder.hour,
      stretch: noPeaks,
      stretchStart: at,
    },
    measured: measureStretch(recorder, at, rules),
  };
}
