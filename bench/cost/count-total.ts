import { cohortOf } from "../../core/account/cohort";
import { hoursInWeek, weekOf } from "../../core/account/usage-over-time";
import { deviceName } from "../../core/report/sudi";
import { days, hours } from "../../core/time/duration";
import { type Instant, minus, plus } from "../../core/time/instant";
import type { ReportedUsage } from "../../server/ports/usage";
import { totalRequestsOf } from "../../server/usage/total-requests-of";
import { noon } from "../report-path";
import { type CountedStage, countedStage, type Endpoints } from "./counted-stage";
import type { Metered } from "./meter";

/** One computation of a cohort's total: so many pieces of usage come together, and so many devices reported daily before. */
export interface TotalCase {
  readonly devices: number;
  readonly together: number;
}

const tag = "CUBE_T_STD";
const cohort = 7;

/** Counts the computation that `totalStage` prepares. */
export async function countTotal(endpoints: Endpoints, given: TotalCase): Promise<Metered> {
  const stage = await totalStage(endpoints, given);
  try {
    await stage.total();
    return stage.taken();
  } finally {
    stage.close();
  }
}

/**
 * A stage on which one total is asked for, in the middle of a week in which each device of a cohort has reported every day so
 * far, a day of hourly changes each time, and their reports were stored in the same company; enough licences are bought.
 */
export async function totalStage(endpoints: Endpoints, { devices, together }: TotalCase): Promise<CountedStage> {
  const stage = await countedStage(endpoints);
  const { account: virtualAccount, ports } = stage;
  const serials = serialsIn(cohort, devices);
  const midnight = minus(noon, hours(12));
  const week = weekOf(noon);
  const past = [3, 2, 1].flatMap((day) =>
    serials.map((serial) => usageOf(serial, minus(midnight, days(day)), virtualAccount)),
  );
  for (let from = 0; from < past.length; from += together) await ports.usage.putAll(past.slice(from, from + together));
  const runs = [{ from: week * hoursInWeek, to: (week + 1) * hoursInWeek, value: 50 * devices }];
  const key = { virtualAccount, tag, week, cohort, version: 1 };
  await ports.totals.save({ ...key, runs, closing: 50 * devices, pieces: past.length });
  const standing = new Map(serials.map((serial) => [deviceName({ pid: "C8000V", serial }), 50]));
  await ports.openings.save({ ...key, standing });
  await ports.holdings.note(virtualAccount, tag);
  await ports.holdings.buy(virtualAccount, { id: "1", tag, quantity: 1e7, from: midnight, until: "never" });
  const fresh = serials.slice(0, together).map((serial) => usageOf(serial, midnight, virtualAccount));
  await ports.totalRequests.sendAll(totalRequestsOf(fresh));
  stage.taken();
  return stage;
}

/** Serial numbers of devices whose usage lies in that cohort. */
function serialsIn(cohort: number, devices: number): readonly string[] {
  const names: string[] = [];
  for (let number = 0; names.length < devices; number++) {
    const serial = `FDO${String(number).padStart(8, "0")}`;
    if (cohortOf(deviceName({ pid: "C8000V", serial })) === cohort) names.push(serial);
  }
  return names;
}

/** A day of hourly changes, from an instant on. */
function usageOf(serial: string, from: Instant, virtualAccount: string): ReportedUsage {
  const first = from / 3_600;
  const seed = Number(serial.slice(3));
  const value = (hour: number): number => (seed * 31 + hour * (7 + (seed % 5))) % 100;
  const sudi = { pid: "C8000V", serial };
  return {
    virtualAccount,
    sudi,
    reportId: from + (seed % 3_600),
    group: deviceName(sudi),
    tag,
    week: weekOf(from),
    runs: Array.from({ length: 24 }, (_, hour) => ({ from: first + hour, to: first + hour + 1, value: value(hour) })),
    closing: { at: plus(from, days(1)), value: value(23) },
  };
}
