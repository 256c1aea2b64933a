import { sameDevice } from "../../core/report/sudi";
import { days, hours } from "../../core/time/duration";
import { type Instant, plus } from "../../core/time/instant";
import type { Appointments, Departure } from "../ports/appointments";
import { type EndPorts, endUse } from "../usage/end-use";
import { leaveAlerts, type PairPorts } from "./check-pair";

export interface DeparturePorts extends EndPorts, PairPorts {
  readonly appointments: Appointments;
}

/** No function runs for so long: by then the device has left, or it stayed. */
const firstLook = hours(1);
/** A report that was on its way when the device left waits in a queue, and among dead letters, for less than this. */
const lastLook = days(15);

/**
 * Ends in an account what a device uses there, and takes its alerts away. What comes later, because a function died, because its
 * peer leaves at the same time or because a report was on its way, is made good by a later look.
 */
export async function leaveAccount(ports: DeparturePorts, departure: Departure): Promise<void> {
  await ports.appointments.make({
    at: plus(departure.leftAt, firstLook),
    watched: { kind: "departure", ...departure },
  });
  await settle(ports, departure, departure.leftAt);
}

/** Looks again at what a device left behind, unless it is there; answers when to look next. */
export async function lookAfterDeparture(
  ports: DeparturePorts,
  departure: Departure,
  now: Instant,
): Promise<Instant | "never"> {
  const instance = await ports.productInstances.find(departure.sudi);
  if (instance !== "unknown" && instance.virtualAccount === departure.virtualAccount) return "never";
  await settle(ports, departure, now);
  return now < plus(departure.leftAt, lastLook) ? plus(now, days(1)) : "never";
}

async function settle(ports: DeparturePorts, { sudi, virtualAccount, leftAt }: Departure, now: Instant): Promise<void> {
  // What a pair uses goes on while the other is in the account.
  await endUse(ports, { sudi, virtualAccount }, leftAt, async (members) => {
    const others = await ports.productInstances.findAll(members.filter((member) => !sameDevice(member, sudi)));
    return others.every((other) => other.virtualAccount !== virtualAccount);
  });
  await leaveAlerts(ports, { sudi, virtualAccount }, now);
}
