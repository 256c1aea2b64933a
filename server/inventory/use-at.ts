import { inUseByHour } from "../../core/account/in-use";
import { weekOf } from "../../core/account/usage-over-time";
import { hours } from "../../core/time/duration";
import { type Instant, plus } from "../../core/time/instant";
import type { Totals } from "../ports/totals";

/** In Use of a tag in the hour of an instant, and in the hour after it (ACC-6): sixteen items, however many devices. */
export async function useAt(totals: Totals, virtualAccount: string, tag: string, at: Instant) {
  const hour = Math.floor(at / hours(1));
  const newest = await totals.upTo(virtualAccount, tag, weekOf(plus(at, hours(1))), 2);
  const [now, next] = inUseByHour(newest, hour, hour + 2);
  return { now: now?.inUse ?? 0, next: next?.inUse ?? 0 };
}
