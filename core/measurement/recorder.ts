import { earlier, type Instant, nextHour, plus } from "../time/instant";
import { type Gauge, measureGauge, newGauge } from "./gauge";
import { highest, type LicenceKind, licenceKinds, noPeaks, type Peaks } from "./peaks";
import { intervalOf, type Periodicity, sameInterval } from "./periodicity";
import type { Counts } from "./sessions";

/** Measures use second by second and knows what it recorded last; every function gives a new one. */
export interface Recorder {
  readonly periodicity: Periodicity;
  /** The end of the running interval, one for all tags (REC-3). */
  readonly nextRecordAt: Instant;
  /** All seconds before it are in the peaks. */
  readonly measuredTo: Instant;
  readonly standing: Counts;
  /** Peaks of the running UTC hour (CHG-1). */
  readonly hour: Peaks;
  /** Peaks since the last boundary: the stretch that a report tells next (RPT-1). */
  readonly stretch: Peaks;
  readonly stretchStart: Instant;
  readonly gauges: readonly Gauge[];
  /** Tags of earlier releases that were used. */
  readonly retired: readonly Gauge[];
  /** Platform licences: they stand at 1 from the start and never change. */
  readonly platformTags: readonly string[];
  readonly startedAt: Instant;
}

const nothing: Counts = { enhanced: 0, standard: 0, aggregate: 0, voicePort: 0 };

/** A recorder with nothing recorded, whose first interval begins at `at`. */
export function startRecorder(
  at: Instant,
  periodicity: Periodicity,
  tagOf: (kind: LicenceKind) => string,
  platformTags: readonly string[],
): Recorder {
  return {
    periodicity,
    nextRecordAt: plus(at, intervalOf(periodicity)),
    measuredTo: at,
    standing: nothing,
    hour: noPeaks,
    stretch: noPeaks,
    stretchStart: at,
    gauges: licenceKinds.map((kind) => newGauge(kind, tagOf(kind))),
    retired: [],
    platformTags,
    startedAt: at,
  };
}

/** The next instant at which something may be recorded: an hour boundary or the end of the interval. */
export const nextBoundary = (recorder: Recorder): Instant =>
  earlier(nextHour(recorder.measuredTo), recorder.nextRecordAt);

/** Counts the seconds before `at`, which is no later than the next boundary, with what stood in them (CNT-1). */
export function measureTo(recorder: Recorder, at: Instant): Recorder {
  const { standing, measuredTo } = recorder;
  if (at <= measuredTo) return recorder;
  return {
    ...recorder,
    measuredTo: at,
    hour: highest(recorder.hour, standing),
    stretch: highest(recorder.stretch, standing),
    gauges: recorder.gauges.map((gauge) => measureGauge(gauge, measuredTo, standing)),
  };
}

/** From `at` on these counts stand; of several changes in one second the last one counts. */
export const setStanding = (recorder: Recorder, at: Instant, standing: Counts): Recorder => ({
  ...measureTo(recorder, at),
  standing,
});

/** Another interval begins a new one at `at`, with peaks of its own; one of the same length changes nothing. */
export function setPeriodicity(recorder: Recorder, at: Instant, periodicity: Periodicity): Recorder {
  if (sameInterval(periodicity, recorder.periodicity)) return { ...recorder, periodicity };
  const measured = measureTo(recorder, at);
  return {
    ...measured,
    periodicity,
    nextRecordAt: plus(at, intervalOf(periodicity)),
    gauges: measured.gauges.map((gauge) => ({ ...gauge, interval: noPeaks })),
  };
}
