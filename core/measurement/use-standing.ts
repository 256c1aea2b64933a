import type { LicenceClass } from "../policy/licence-class";
import { earlier, type Instant } from "../time/instant";
import { isAboveZero } from "./close-boundary";
import type { Gauge } from "./gauge";
import { standingUse } from "./peaks";
import type { Recorder } from "./recorder";

/** What of a device's use matters to its deadline. */
export interface UseStanding {
  readonly firstUse: Instant | "never";
  /** The classes with a tag above 0 now or since the last acknowledged report. */
  readonly inUse: ReadonlySet<LicenceClass>;
}

/** First use and classes in use; voice gateway sessions do not count here, they never stop anything (VGW-2, ground rules). */
export function useStanding(
  recorder: Recorder,
  classOf: (tag: string) => LicenceClass,
  acknowledgedTo: Instant | "never",
): UseStanding {
  const inUse = new Set<LicenceClass>();
  let firstUse: Instant | "never" = "never";
  for (const gauge of recorder.gauges) {
    if (gauge.kind === "voiceGateway") continue;
    const first = firstUseOf(gauge, recorder);
    if (first === undefined) continue;
    firstUse = firstUse === "never" ? first : earlier(firstUse, first);
    if (isInUse(gauge, recorder, acknowledgedTo)) inUse.add(classOf(gauge.tag));
  }
  for (const { kind, tag, firstUsed, lastUsed } of recorder.retired) {
    if (kind === "voiceGateway" || firstUsed === undefined || lastUsed === undefined) continue;
    firstUse = firstUse === "never" ? firstUsed : earlier(firstUse, firstUsed);
    if (acknowledgedTo === "never" || lastUsed > acknowledgedTo) inUse.add(classOf(tag));
  }
  for (const tag of recorder.platformTags) {
    firstUse = recorder.startedAt;
    inUse.add(classOf(tag));
  }
  return { firstUse, inUse };
}

const firstUseOf = (gauge: Gauge, recorder: Recorder): Instant | undefined =>
  gauge.firstUsed ?? (standingUse(gauge.kind, recorder.standing) > 0 ? recorder.measuredTo : undefined);

function isInUse(gauge: Gauge, recorder: Recorder, acknowledgedTo: Instant | "never"): boolean {
  if (isAboveZero(gauge, recorder) || acknowledgedTo === "never") return true;
  return gauge.lastUsed !== undefined && gauge.lastUsed > acknowledgedTo;
}
