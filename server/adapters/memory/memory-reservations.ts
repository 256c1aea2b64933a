import { deviceName, type Sudi } from "../../../core/report/sudi";
import type { Reservation, Reservations } from "../../ports/reservations";

export function memoryReservations(): Reservations {
  const kept = new Map<string, Reservation>();
  return {
    async find(virtualAccount, sudi) {
      return kept.get(nameOf(virtualAccount, sudi)) ?? "none";
    },
    async save(reservation) {
      const name = nameOf(reservation.virtualAccount, reservation.sudi);
      if ((kept.get(name)?.version ?? 0) !== reservation.version - 1) return "stale";
      kept.set(name, reservation);
      return "saved";
    },
  };
}

const nameOf = (virtualAccount: string, sudi: Sudi): string => JSON.stringify([virtualAccount, deviceName(sudi)]);
