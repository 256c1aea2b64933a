import * as z from "zod/mini";
import { cohortOf, cohorts } from "../../../core/account/cohort";
import type { Appointment, Appointments, Watched } from "../../ports/appointments";
import { instantShape, sudiShape } from "../shapes";
import { appointmentPartition, appointmentSortKey } from "./keys";
import type { Key, Table } from "./table";

const shape = z.object({
  at: instantShape,
  watched: z.union([
    z.object({ kind: z.literal("device"), sudi: sudiShape }),
    z.object({ kind: z.literal("balance"), virtualAccount: z.string(), tag: z.string() }),
    z.object({
      kind: z.literal("departure"),
      sudi: sudiShape,
      virtualAccount: z.string(),
      leftAt: instantShape,
    }),
  ]),
});

export const dynamoAppointments = (table: Table): Appointments => ({
  make: (appointment) => table.putAll([{ ...keyOf(appointment), ...appointment }]),
  async upTo(at) {
    const until = appointmentSortKey(at, "\uffff");
    const shards = Array.from({ length: cohorts }, (_, shard) =>
      table.queryBack(appointmentPartition(shard), [appointmentSortKey(0, ""), until], Number.POSITIVE_INFINITY),
    );
    return (await Promise.all(shards)).flat().map((item) => z.parse(shape, item));
  },
  remove: (appointment) => table.delete(keyOf(appointment)),
});

function keyOf({ at, watched }: Appointment): Key {
  const name = nameOf(watched);
  return { PK: appointmentPartition(cohortOf(name)), SK: appointmentSortKey(at, name) };
}

function nameOf(watched: Watched): string {
  if (watched.kind === "balance") return JSON.stringify([watched.virtualAccount, watched.tag, "balance"]);
  const { pid, serial } = watched.sudi;
  if (watched.kind === "device") return JSON.stringify([pid, serial]);
  return JSON.stringify([pid, serial, watched.virtualAccount, watched.leftAt, "departure"]);
}
