import { beforeAll, describe, expect, it } from "vitest";
import type { Reservation, Reservations } from "../../server/ports/reservations";
import { freshDevice, noon } from "./fixtures";

const reservationOf = (over: Partial<Reservation> = {}): Reservation => ({
  sudi: freshDevice(),
  virtualAccount: "va-1",
  licences: [{ tag: "CUBE_T_STD", count: 40 }],
  at: noon,
  authorizationCode: "AUTHORIZATION",
  returnCodes: [],
  tags: ["CUBE_T_STD"],
  version: 1,
  ...over,
});

/** What every keeper of reservations has to do. */
export function describeReservations(name: string, make: () => Promise<Reservations>): void {
  describe(`reservations, ${name}`, () => {
    let reservations: Reservations;
    beforeAll(async () => {
      reservations = await make();
    });

    it("keeps what an account has reserved for a device", async () => {
      const reservation = reservationOf();
      expect(await reservations.find("va-1", reservation.sudi)).toBe("none");
      expect(await reservations.save(reservation)).toBe("saved");
      expect(await reservations.find("va-1", reservation.sudi)).toEqual(reservation);
      expect(await reservations.find("va-2", reservation.sudi)).toBe("none");
    });

    it("takes a new version over the one before it", async () => {
      const first = reservationOf();
      await reservations.save(first);
      const returned = { ...first, licences: [], returnCodes: ["C-1"], version: 2 };
      expect(await reservations.save(returned)).toBe("saved");
      expect(await reservations.find("va-1", first.sudi)).toEqual(returned);
    });

    it.each([1, 3])("is stale, and writes nothing, when version %i follows version 1", async (version) => {
      const first = reservationOf();
      await reservations.save(first);
      expect(await reservations.save({ ...first, licences: [], version })).toBe("stale");
      expect(await reservations.find("va-1", first.sudi)).toEqual(first);
    });
  });
}
