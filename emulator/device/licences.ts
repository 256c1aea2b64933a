import type { Gauge } from "../../core/measurement/gauge";
import type { LicenceClass } from "../../core/policy/licence-class";
import { classOf } from "./class-of";
import type { RouterState } from "./router-state";

/** A licence with the value that was recorded last. */
export interface ListedLicence {
  readonly tag: string;
  readonly class: LicenceClass;
  readonly count: number;
}

/** The licences of the platform, and beside them those of CUBE (ACC-5, VGW-1). */
export function listedLicences(state: RouterState, isListed: (gauge: Gauge) => boolean): readonly ListedLicence[] {
  const platform = state.platformLicences.map(({ tag }) => ({ tag, count: 1 }));
  const cube = state.recorder.gauges.filter(isListed);
  return [...platform, ...cube.map(({ tag, recorded }) => ({ tag, count: recorded }))].map(({ tag, count }) => ({
    tag,
    class: classOf(state, tag),
    count,
  }));
}
