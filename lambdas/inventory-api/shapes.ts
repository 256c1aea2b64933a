import * as z from "zod/mini";
import type { Sudi } from "../../core/report/sudi";
import { printable } from "../http/name";

const udi = printable(1, 64);

/** A device as the administrators' part of the public API writes it. */
export const sudiShape = z.pipe(
  z.object({ udiPid: udi, udiSerialNumber: udi }),
  z.transform(({ udiPid, udiSerialNumber }): Sudi => ({ pid: udiPid, serial: udiSerialNumber })),
);

export const writeSudi = ({ pid, serial }: Sudi) => ({ udiPid: pid, udiSerialNumber: serial });
