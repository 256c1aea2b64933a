import { cohortOf, cohorts } from "../core/account/cohort";
import { deviceName, type Sudi } from "../core/report/sudi";
import { hours } from "../core/time/duration";
import { type Instant, parseInstant, plus } from "../core/time/instant";
import { memoryPorts } from "../server/adapters/memory/memory-ports";
import { memoryServer } from "../server/adapters/memory/memory-server";
import type { ProductInstance } from "../server/ports/product-instances";
import type { ReportedUsage } from "../server/ports/usage";
import { totalRequestsOf } from "../server/usage/total-requests-of";
import { meteredPorts } from "./metered-ports";

const begin = parseInstant("2021-03-25T00:00:00Z");
const tag = "CUBE_T_STD";

export interface LargeAccount {
  readonly devices: number;
  readonly days: number;
}

/**
 * A licence server in memory with two virtual accounts, one of them with so many devices that reported every day, late and in
 * no order; each device has an alert, and uses a number of sessions that its number and the day give.
 */
export async function largeAccount({ devices, days }: LargeAccount) {
  const now = plus(begin, hours(24 * days));
  const { ports, reading } = meteredPorts(memoryPorts({ now: async () => now }, "large"));
  const server = memoryServer(ports);
  const [small, large] = await server.createAccount({
    smartAccount: "bench",
    virtualAccounts: ["Small", "Large"],
    actor: "bench",
  });
  if (!small || !large) throw new Error("two virtual accounts were asked for");
  for (let index = 0; index < devices; index++) {
    const instance = instanceOf(index, large.id);
    const { sudi, hostname } = instance;
    await ports.productInstances.save(instance);
    await ports.accountDevices.enter(large.id, { sudi, hostname, stamp: String(index) });
    const alert = { virtualAccount: large.id, subject: { kind: "deadline-near", sudi } } as const;
    await ports.alerts.save({ ...alert, spans: [{ raisedAt: begin, clearedAt: "standing" }], version: 1 });
  }
  // The last day comes first, and of each day the last device.
  for (let day = days - 1; day >= 0; day--) {
    const usage = Array.from({ length: devices }, (_, index) => usageOf(devices - 1 - index, day, large.id));
    await ports.totalRequests.sendAll(totalRequestsOf(usage));
  }
  await server.settle();
  return { ports, server, reading, small: small.id, large: large.id, now };
}

export const sudiOf = (index: number): Sudi => ({ pid: "C8000V", serial: `FDO${String(index).padStart(8, "0")}` });

/** The sessions of a device on a day, all hours of it alike. */
export const sessionsOf = (index: number, day: number): number => 1 + ((index + day * 7) % 50);

/** The hour of that day, counted from 1970. */
export const hourOf = (day: number): number => begin / hours(1) + day * 24;

export const dayBegin = (day: number): Instant => plus(begin, hours(24 * day));

function usageOf(index: number, day: number, virtualAccount: string): ReportedUsage {
  const value = sessionsOf(index, day);
  const sudi = sudiOf(index);
  return {
    virtualAccount,
    sudi,
    reportId: day + 1,
    group: deviceName(sudi),
    tag,
    week: Math.floor(hourOf(day) / 168),
    runs: [{ from: hourOf(day), to: hourOf(day) + 24, value }],
    closing: { at: dayBegin(day + 1), value },
  };
}

const instanceOf = (index: number, virtualAccount: string): ProductInstance => ({
  sudi: sudiOf(index),
  virtualAccount,
  hostname: `cube-${index}.example`,
  softwareVersion: "17.6.1a",
  publicKey: "",
  trustCode: String(index),
  trustedAt: begin,
  peer: "none",
  policy: "none",
  versionsBefore: 0,
  version: 1,
});

/** How the devices of an account are spread over the places that its usage is written to: the share of the busiest. */
export function busiestCohort(devices: number): number {
  const counts = new Array<number>(cohorts).fill(0);
  for (let index = 0; index < devices; index++) {
    const cohort = cohortOf(deviceName(sudiOf(index)));
    counts[cohort] = (counts[cohort] ?? 0) + 1;
  }
  return Math.max(...counts) / devices;
}
