import { days } from "../../core/time/duration";
import { earlier, type Instant, minus, plus } from "../../core/time/instant";
import { setAlert } from "../alerts/set-alert";
import { attemptEach, type FailedDelivery } from "../delivery";
import { type BalancePorts, checkBalance } from "../inventory/check-balance";
import type { Accounts } from "../ports/accounts";
import type { Appointment } from "../ports/appointments";
import type { ProductInstance } from "../ports/product-instances";
import { checkPair } from "./check-pair";
import { type DeviceStanding, deviceStanding, type StandingPorts } from "./device-standing";
import { type DeparturePorts, lookAfterDeparture } from "./leave-account";

export interface WatchPorts extends BalancePorts, StandingPorts, DeparturePorts {
  readonly accounts: Accounts;
}

/** A deadline is near from so long before it (DDL-7 says when a device warns). */
const near = days(30);
/** A policy may have changed since: nobody is left alone for longer. */
const longest = days(7);

/**
 * Looks at everything that is due: raises and clears the alerts about deadlines, pairs and balances, ends what was left behind,
 * and makes the next appointment before it removes the one that it kept, so that a crash loses none. Answers what has to be looked at again.
 */
export const watchDeadlines = (ports: WatchPorts) => async (): Promise<readonly FailedDelivery[]> => {
  const now = await ports.clock.now();
  const due = await ports.appointments.upTo(now);
  const deliveries = due.map((message, index) => ({ id: String(index), message }));
  const { failed } = await attemptEach(deliveries, (appointment) => keep(ports, appointment, now));
  return failed;
};

async function keep(ports: WatchPorts, appointment: Appointment, now: Instant): Promise<void> {
  const { watched } = appointment;
  switch (watched.kind) {
    case "balance":
      await checkBalance(ports, watched.virtualAccount, watched.tag);
      break;
    case "device": {
      const instance = await ports.productInstances.find(watched.sudi);
      if (instance !== "unknown") await ports.appointments.make({ at: await look(ports, instance, now), watched });
      break;
    }
    case "departure": {
      const next = await lookAfterDeparture(ports, watched, now);
      if (next !== "never") await ports.appointments.make({ at: next, watched });
      break;
    }
    default:
      watched satisfies never;
  }
  await ports.appointments.remove(appointment);
}

/** Sets the alerts of a device, and answers when to look at it next. */
async function look(ports: WatchPorts, instance: ProductInstance, now: Instant): Promise<Instant> {
  const { sudi, virtualAccount } = instance;
  const account = await ports.accounts.find(virtualAccount);
  const standingOf = deviceStanding(ports);
  const seen = async () => standingOf(instance, account === "unknown" ? { policy: "none" } : account);
  const { deadline } = await seen();
  const nearFrom = deadline === "none" ? "none" : minus(deadline, near);
  const nearNow = await setAlert(ports, virtualAccount, { kind: "deadline-near", sudi }, async () =>
    stateSince(now, await seen(), (standing) => minus(standing, near)),
  );
  await setAlert(ports, virtualAccount, { kind: "deadline-missed", sudi }, async () =>
    stateSince(now, await seen(), (standing) => standing),
  );
  await checkPair(ports, instance, now);
  const tomorrow = plus(now, days(1));
  if (deadline === "none" || nearFrom === "none") return tomorrow;
  const next = nearNow.holds ? deadline : nearFrom;
  return next <= now ? tomorrow : earlier(next, plus(now, nearNow.holds ? days(1) : longest));
}

/** Stands since the instant that the deadline gives; it ended when the acknowledgement came that moved the deadline. */
function stateSince(now: Instant, { deadline, lastAck }: DeviceStanding, begin: (deadline: Instant) => Instant) {
  const since = deadline === "none" ? "never" : begin(deadline);
  return since !== "never" && since <= now ? { holds: true, since } : { holds: false, since: lastAck };
}
