import * as z from "zod/mini";
import type { Reservation, Reservations } from "../../ports/reservations";
import { instantShape, sudiShape, wholeNumber } from "../shapes";
import { followsVersion } from "./clauses";
import { reservationKey } from "./keys";
import type { Table } from "./table";

const shape = z.object({
  sudi: sudiShape,
  virtualAccount: z.string(),
  licences: z.array(z.object({ tag: z.string(), count: wholeNumber })),
  at: instantShape,
  authorizationCode: z.string(),
  returnCodes: z.array(z.string()),
  tags: z.array(z.string()),
  version: wholeNumber,
});

export const dynamoReservations = (table: Table): Reservations => ({
  async find(virtualAccount, sudi) {
    const item = await table.get(reservationKey(virtualAccount, sudi));
    return item === undefined ? "none" : z.parse(shape, item);
  },
  async save(reservation: Reservation) {
    const item = { ...reservationKey(reservation.virtualAccount, reservation.sudi), ...reservation };
    return (await table.putIf(item, followsVersion(reservation.version))) === "put" ? "saved" : "stale";
  },
});
