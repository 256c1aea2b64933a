import { deviceName } from "../../core/report/sudi";
import { hours } from "../../core/time/duration";
import { formatInstant, type Instant } from "../../core/time/instant";
import type { TrustRefusal, TrustRequest } from "./trust-request";

export interface Refusal {
  readonly reason: TrustRefusal;
  readonly message: string;
}

/** Clocks that differ by as much as this are too far apart (TRU-4). */
const apart = hours(1);

/** What speaks against a device before anybody looks at its token: its name (TRU-3), its clock (TRU-4). */
export function deviceRefusal({ sudi, hostname, deviceTime }: TrustRequest, now: Instant): Refusal | "none" {
  if (hostname.toLowerCase() === sudi.pid.toLowerCase()) {
    return {
      reason: "hostname-equals-pid",
      message: `the hostname "${hostname}" of ${deviceName(sudi)} is its product id; give the device another hostname`,
    };
  }
  if (Math.abs(deviceTime - now) >= apart) {
    return {
      reason: "clock-skew",
      message: `the clock of ${deviceName(sudi)} shows ${formatInstant(deviceTime)}, that of the server ${formatInstant(now)}: they differ by an hour or more; set the device's clock`,
    };
  }
  return "none";
}
