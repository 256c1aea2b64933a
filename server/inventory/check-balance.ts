import { balanceAt, nextTurn } from "../../core/account/balance";
import type { LicenceCatalogue } from "../../core/account/licence-catalogue";
import { nextHour } from "../../core/time/instant";
import { setAlert } from "../alerts/set-alert";
import type { Alerts } from "../ports/alerts";
import type { Appointments } from "../ports/appointments";
import type { Clock } from "../ports/clock";
import type { Events } from "../ports/events";
import type { HoldingsOfAccounts } from "../ports/holdings";
import type { Totals } from "../ports/totals";
import { useAt } from "./use-at";

export interface BalancePorts {
  readonly clock: Clock;
  readonly totals: Totals;
  readonly holdings: HoldingsOfAccounts;
  readonly alerts: Alerts;
  readonly events: Events;
  readonly appointments: Appointments;
  readonly catalogue: LicenceCatalogue;
}

/**
 * Has the alert about insufficient licences stand where the balance of a tag is below zero, and only there (ACC-3), and looks
 * again when time alone will change it: an hour of lower use begins, a purchase begins or ends.
 */
export async function checkBalance(ports: BalancePorts, virtualAccount: string, tag: string): Promise<void> {
  const { totals, holdings, appointments, catalogue } = ports;
  const now = await ports.clock.now();
  await setAlert(ports, virtualAccount, { kind: "insufficient-licences", tag }, async () => {
    const { purchases } = await holdings.of(virtualAccount);
    const use = await useAt(totals, virtualAccount, tag, now);
    const watched = { kind: "balance", virtualAccount, tag } as const;
    const turn = nextTurn(tag, purchases, now);
    if (use.next !== use.now) await appointments.make({ at: nextHour(now), watched });
    if (turn !== "never") await appointments.make({ at: turn, watched });
    return { holds: balanceAt(catalogue, tag, purchases, use.now, now).balance < 0, since: now };
  });
}
