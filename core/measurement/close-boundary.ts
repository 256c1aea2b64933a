import { hours } from "../time/duration";
import { type Instant, plus } from "../time/instant";
import { type Gauge, recordGauge, wasUsed } from "./gauge";
import { noPeaks, peakUse, standingUse } from "./peaks";
import { intervalOf } from "./periodicity";
import { measureTo, type Recorder } from "./recorder";

/** A value that was recorded and differs from the one before (REC-3, REC-5, CHG-1). */
export interface UsageRecord {
  readonly tag: string;
  readonly at: Instant;
  readonly count: number;
}

/** The highest use of a tag in a stretch of time, as a report tells it (RPT-1). */
export interface MeasuredUse {
  readonly tag: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly value: number;
  /** Whether a measurement interval begins with it. */
  readonly opensInterval: boolean;
}

export interface Closing {
  readonly recorder: Recorder;
  readonly records: readonly UsageRecord[];
  readonly measured: readonly MeasuredUse[];
}

/** The two decisions of recording, which a table may hold otherwise. */
export interface RecordingRules {
  readonly isChange: (recorded: number, peak: number) => boolean;
  readonly peakUse: typeof peakUse;
}

/**
 * What happens at a boundary `at`: the stretch is measured; at an hour CHG-1 decides tag by tag; at the end of the interval
 * every tag that it left gets its interval value; whoever recorded restarts the common interval (REC-3, CHG-1, CHG-2).
 */
export function closeBoundary(before: Recorder, at: Instant, rules: RecordingRules): Closing {
  const recorder = measureTo(before, at);
  const isHour = at % hours(1) === 0;
  const isEnd = at === recorder.nextRecordAt;
  const closed = recorder.gauges.map((gauge) => closeGauge(gauge, recorder, isHour, isEnd, rules));
  const restarts = isEnd || closed.some(({ changed }) => changed);
  return {
    recorder: {
      ...recorder,
      gauges: closed.map(({ gauge }, index) => markUse(gauge, recorder.gauges[index]?.recorded ?? 0, recorder, at)),
      nextRecordAt: restarts ? plus(at, intervalOf(recorder.periodicity)) : recorder.nextRecordAt,
      hour: isHour ? noPeaks : recorder.hour,
      stretch: noPeaks,
      stretchStart: at,
    },
    records: closed.flatMap(({ gauge: { tag, recorded }, listed }) => (listed ? [{ tag, at, count: recorded }] : [])),
    measured: measureStretch(recorder, at, rules),
  };
}

interface ClosedGauge {
  readonly gauge: Gauge;
  /** CHG-1 recorded it. */
  readonly changed: boolean;
  /** Its value is another one than before (REC-5). */
  readonly listed: boolean;
}

function closeGauge(
  gauge: Gauge,
  recorder: Recorder,
  isHour: boolean,
  isEnd: boolean,
  rules: RecordingRules,
): ClosedGauge {
  const hourPeak = rules.peakUse(gauge.kind, recorder.hour);
  if (isHour && rules.isChange(gauge.recorded, hourPeak)) {
    return { gauge: recordGauge(gauge, hourPeak), changed: true, listed: hourPeak !== gauge.recorded };
  }
  if (!isEnd) return { gauge, changed: false, listed: false };
  const intervalPeak = rules.peakUse(gauge.kind, gauge.interval);
  return { gauge: recordGauge(gauge, intervalPeak), changed: false, listed: intervalPeak !== gauge.recorded };
}

/** Notes until when a gauge was above 0, once it is no more. */
function markUse(gauge: Gauge, recordedBefore: number, recorder: Recorder, at: Instant): Gauge {
  if (isAboveZero(gauge, recorder)) return gauge;
  return recordedBefore > 0 || peakUse(gauge.kind, recorder.stretch) > 0 ? { ...gauge, lastUsed: at } : gauge;
}

/** What a report tells of the stretch that ends at `end`: every tag that was ever used, and the platform's (RPT-1). */
export function measureStretch(recorder: Recorder, end: Instant, rules: RecordingRules): MeasuredUse[] {
  const { stretch, stretchStart: start, platformTags, gauges } = recorder;
  if (start === end) return [];
  const opensInterval = plus(start, intervalOf(recorder.periodicity)) === recorder.nextRecordAt;
  const measured = (tag: string, value: number): MeasuredUse => ({ tag, start, end, value, opensInterval });
  return [
    ...gauges.filter(wasUsed).map(({ kind, tag }) => measured(tag, rules.peakUse(kind, stretch))),
    ...platformTags.map((tag) => measured(tag, 1)),
  ];
}

/** Whether a gauge is above 0 now, by what stands or by what was recorded last. */
export const isAboveZero = (gauge: Gauge, recorder: Recorder): boolean =>
  gauge.recorded > 0 || standingUse(gauge.kind, recorder.standing) > 0;
