import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { Reservations } from "../ports/reservations";
import { nextReservation } from "./next-reservation";
import { type ReservedUsePorts, spreadReservation } from "./spread-reservation";

export interface ReservationMovePorts extends ReservedUsePorts {
  readonly reservations: Reservations;
}

/**
 * Takes what an account has reserved for a device along to another one, by their ids, or gives it up with the device (ACC-1,
 * SLR-2). What is there is written first: after a crash in between the device is moved again.
 */
export async function moveReservation(
  ports: ReservationMovePorts,
  sudi: Sudi,
  from: string,
  to: string | "none",
  at: Instant,
): Promise<void> {
  for (;;) {
    const left = await ports.reservations.find(from, sudi);
    if (left === "none") return;
    if (to !== "none" && left.licences.length > 0) {
      const { licences, authorizationCode } = left;
      const there = await ports.reservations.find(to, sudi);
      const entered = nextReservation(there, { sudi, virtualAccount: to, licences, at, authorizationCode });
      if ((await ports.reservations.save(entered)) === "stale") continue;
      await spreadReservation(ports, entered);
    }
    const emptied = nextReservation(left, { ...left, licences: [], at });
    if ((await ports.reservations.save(emptied)) === "stale") continue;
    return spreadReservation(ports, emptied);
  }
}
