import type { Sudi } from "../report/sudi";
import type { Instant } from "../time/instant";
import { reservedGroup } from "./reserved-group";
import { type WeekOfUsage, weekOf } from "./usage-over-time";

/** Licences that are set aside for one device. */
export interface ReservedLicence {
  readonly tag: string;
  readonly count: number;
}

/** That from the hour of `at` on so many licences are set aside for the device, none with 0, until it is said otherwise (SLR-2). */
export const reservedUse = (sudi: Sudi, { tag, count }: ReservedLicence, at: Instant): WeekOfUsage => ({
  sudi,
  reportId: "reserved",
  group: reservedGroup(sudi),
  tag,
  week: weekOf(at),
  runs: [],
  closing: { at, value: count },
});
