import * as z from "zod/mini";
import type { Sudi } from "../report/sudi";
import { lastInstant } from "../time/instant";

/** An instant as documents write it. */
export const unixSeconds = z.int().check(z.minimum(0), z.maximum(lastInstant));

/** A device as documents name it. */
export const udiShape = z.object({ udi_pid: z.string(), udi_serial_number: z.string() });

export const readSudi = ({ udi_pid, udi_serial_number }: z.infer<typeof udiShape>): Sudi => ({
  pid: udi_pid,
  serial: udi_serial_number,
});

export const writeSudi = ({ pid, serial }: Sudi): z.infer<typeof udiShape> => ({
  udi_pid: pid,
  udi_serial_number: serial,
});
