import { deviceName } from "../../core/report/sudi";
import { type Duration, hours } from "../../core/time/duration";
import { formatInstant, type Instant } from "../../core/time/instant";
import type { TrustRefusal, TrustRequest } from "./trust-request";

export interface Refusal {
  readonly reason: TrustRefusal;
  readonly message: string;
}

/** What may speak against a device before anybody looks at its token. */
export interface DeviceRule {
  readonly reason: TrustRefusal;
  /** Why the device is not trusted, in a sentence. */
  readonly against: (request: TrustRequest, now: Instant) => string | "none";
}

/** A device that is called by its PID, in capitals or not (TRU-3). */
export const namedLikeItsPid: DeviceRule = {
  reason: "hostname-equals-pid",
  against: ({ sudi, hostname }) =>
    hostname.toLowerCase() === sudi.pid.toLowerCase()
      ? `the hostname "${hostname}" of ${deviceName(sudi)} is its product id; give the device another hostname`
      : "none",
};

/** A clock that is as far from the server's as this, or farther (TRU-4). */
export const clocksApartBy = (difference: Duration): DeviceRule => ({
  reason: "clock-skew",
  against: ({ sudi, deviceTime }, now) =>
    Math.abs(deviceTime - now) >= difference
      ? `the clock of ${deviceName(sudi)} shows ${formatInstant(deviceTime)}, that of the server ${formatInstant(now)}: they differ by an hour or more; set the device's clock`
      : "none",
});

/** In the order in which the reasons are named. */
export const deviceRules: readonly DeviceRule[] = [namedLikeItsPid, clocksApartBy(hours(1))];

/** The first thing that speaks against a device. */
export function deviceRefusal(rules: readonly DeviceRule[], request: TrustRequest, now: Instant): Refusal | "none" {
  for (const { reason, against } of rules) {
    const message = against(request, now);
    if (message !== "none") return { reason, message };
  }
  return "none";
}
