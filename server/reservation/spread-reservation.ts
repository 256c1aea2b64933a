import { reservedUse } from "../../core/account/reserved-use";
import type { Reservation } from "../ports/reservations";
import type { TotalRequests } from "../ports/total-requests";
import { totalName } from "../ports/totals";
import { totalRequestsOf } from "../usage/total-requests-of";

export interface ReservedUsePorts {
  readonly totalRequests: TotalRequests;
}

/**
 * Says what a reservation makes of In Use to whoever computes the totals. The reservation itself is written before: after a
 * crash between the two, the same again says the same (SLR-2).
 */
export async function spreadReservation(
  { totalRequests }: ReservedUsePorts,
  { sudi, virtualAccount, licences, tags, at }: Reservation,
): Promise<void> {
  const countOf = (tag: string): number => licences.find((licence) => licence.tag === tag)?.count ?? 0;
  const reserved = tags.map((tag) => ({ ...reservedUse(sudi, { tag, count: countOf(tag) }, at), virtualAccount }));
  const unsent = await totalRequests.sendAll(totalRequestsOf(reserved));
  if (unsent.length > 0) throw new ReservationUncounted(unsent.map(totalName));
}

/** The queue did not take the requests for totals; whoever changed the reservation has to ask again. */
export class ReservationUncounted extends Error {
  override readonly name = "ReservationUncounted";
  constructor(totals: readonly string[]) {
    super(`the totals ${totals.join(", ")} could not be asked for, so the inventory is behind: try again`);
  }
}
