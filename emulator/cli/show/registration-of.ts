import type { Gauge } from "../../../core/measurement/gauge";
import { earlier, type Instant } from "../../../core/time/instant";
import type { Router } from "../../device/router";
import type { BeforePolicyView } from "./registration-outputs";
import { allOf } from "./views-of";

/** What a router of a release before 17.3.2 shows of its licensing; `none` from then on (REL-2). */
export function beforePolicyOf(router: Router): BeforePolicyView | "none" {
  const { policySince, timeZone, now, trust, reservation, recorder, pushing, platformLicences } = router.state;
  if (policySince !== "never") return "none";
  return {
    all: allOf(router),
    registration: {
      zone: timeZone,
      now,
      registered: trust === "none" ? "none" : trust.installedAt,
      smartAccount: trust === "none" ? "none" : (trust.smartAccount ?? "none"),
      virtualAccount: trust === "none" ? "none" : (trust.virtualAccount ?? "none"),
      reserved: reservation === "none" ? "none" : reservation.installedAt,
      reservedLicences: reservation === "none" ? [] : reservation.licences,
      firstUse: platformLicences.length > 0 ? recorder.startedAt : firstUseOf(recorder.gauges),
      lastCommunication: pushing.lastPush === "never" ? "none" : pushing.lastPush,
      nextCommunication: router.nextPush,
    },
  };
}

const firstUseOf = (gauges: readonly Gauge[]): Instant | "none" =>
  gauges
    .flatMap(({ firstUsed }) => firstUsed ?? [])
    .reduce<Instant | "none">((first, used) => (first === "none" ? used : earlier(first, used)), "none");
