import { formatRelease } from "../../core/release/release";
import { reportsByPolicy } from "../../core/release/release-rules";
import { hours } from "../../core/time/duration";
import type { Instant } from "../../core/time/instant";
import type { RouterState } from "./router-state";
import type { TrustOrder } from "./trust-order";

/** A router that is named like its own PID cannot be associated (TRU-3). */
export const nameRefusal = ({ hostname, sudi }: RouterState): string | undefined =>
  hostname.toLowerCase() === sudi.pid.toLowerCase()
    ? `the hostname "${hostname}" is the PID of the platform; configure another hostname first`
    : undefined;

/** What is installed stays, unless `force` replaces it (TRU-2). */
export const trustRefusal = ({ trust }: RouterState, { force }: TrustOrder): string | undefined =>
  trust !== "none" && !force ? "a trust code or registration is installed; add force to replace it" : undefined;

/** Why trust is not taken where the two clocks are an hour or more apart (TRU-4). */
export function clockRefusal(own: Instant, server: Instant): string | undefined {
  const apart = Math.abs(own - server);
  if (apart < hours(1)) return undefined;
  return `the clock of the licence server is ${apart} seconds away from this one: set the clock first`;
}

/** Releases that report by policy take no new reservation (SLR-3). */
export const reservationRefusal = ({ release }: RouterState): string | undefined =>
  reportsByPolicy(release)
    ? `${formatRelease(release)} reports by policy, and a licence cannot be reserved on it`
    : undefined;
