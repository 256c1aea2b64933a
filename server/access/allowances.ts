import { type Duration, seconds } from "../../core/time/duration";
import type { Instant } from "../../core/time/instant";

export interface Allowance {
  /** So many at once. */
  readonly burst: number;
  /** So many a second from then on. */
  readonly perSecond: number;
}

export type Taken = { readonly kind: "granted" } | { readonly kind: "exceeded"; readonly retryAfter: Duration };

/** How often something was done lately, by whom. */
export interface Allowances {
  /** Counts one for that name, if there is one left; else says when there will be. */
  take(name: string, now: Instant): Taken;
}

interface Bucket {
  readonly left: number;
  readonly at: Instant;
}

/** What a user may ask of one process. */
export const requestsOfAUser: Allowance = { burst: 600, perSecond: 20 };

/** How often a client may be wrong about its secret before nobody listens. */
export const wrongSecretsOfAClient: Allowance = { burst: 10, perSecond: 0.1 };

/** So many names are remembered; of more, those that were seen longest ago begin anew. */
const mostNames = 10_000;

/** Token buckets of this process alone: they cost no call, and several processes grant several times as much. */
export function allowances({ burst, perSecond }: Allowance): Allowances {
  const buckets = new Map<string, Bucket>();
  return {
    take(name, now) {
      const before = buckets.get(name);
      const left = before ? Math.min(burst, before.left + Math.max(0, now - before.at) * perSecond) : burst;
      buckets.delete(name);
      buckets.set(name, { left: left < 1 ? left : left - 1, at: now });
      const [oldest] = buckets.size > mostNames ? buckets.keys() : [];
      if (oldest !== undefined) buckets.delete(oldest);
      if (left >= 1) return { kind: "granted" };
      return { kind: "exceeded", retryAfter: seconds(Math.max(1, Math.ceil((1 - left) / perSecond))) };
    },
  };
}
