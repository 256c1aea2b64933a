import { describe, expect, it } from "vitest";
import { instant } from "../../core/time/instant";
import type { Appointment, Appointments } from "../../server/ports/appointments";
import { freshDevice } from "./fixtures";

const at = (seconds: number): Appointment => ({
  at: instant(seconds),
  watched: { kind: "device", sudi: freshDevice() },
});

/** What every keeper of appointments has to do. */
export function describeAppointments(name: string, make: () => Promise<Appointments>): void {
  describe(`appointments, ${name}`, () => {
    it("finds those up to an instant, each once, however long ago they were due", async () => {
      const appointments = await make();
      const due = [at(1), at(999), at(1_000)];
      const balance: Appointment = {
        at: instant(500),
        watched: { kind: "balance", virtualAccount: "va", tag: "uck9" },
      };
      const departure: Appointment = {
        at: instant(600),
        watched: { kind: "departure", sudi: freshDevice(), virtualAccount: "va", leftAt: instant(500) },
      };
      for (const one of [...due, balance, balance, departure, at(1_001)]) await appointments.make(one);
      const found = await appointments.upTo(instant(1_000));
      expect(found).toHaveLength(5);
      expect(found).toEqual(expect.arrayContaining([...due, balance, departure]));
    });

    it("finds no more what was removed", async () => {
      const appointments = await make();
      const [one, other] = [at(1), at(2)];
      for (const each of [one, other]) await appointments.make(each);
      await appointments.remove(one);
      await appointments.remove(one);
      expect(await appointments.upTo(instant(1_000))).toEqual([other]);
    });
  });
}
