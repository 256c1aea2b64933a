import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import { type AlertState, setAlert } from "../alerts/set-alert";
import { type Alerts, deviceAlertKinds } from "../ports/alerts";
import type { Events } from "../ports/events";
import type { ProductInstance, ProductInstances } from "../ports/product-instances";

export interface PairPorts {
  readonly productInstances: ProductInstances;
  readonly alerts: Alerts;
  readonly events: Events;
}

/** Flags both platforms of a pair while they are in two virtual accounts, each in its own (HAB-1); one of them may be gone. */
export async function checkPair(
  ports: PairPorts,
  { sudi, peer }: Pick<ProductInstance, "sudi" | "peer">,
  now: Instant,
): Promise<void> {
  for (const member of peer === "none" ? [sudi] : [sudi, peer]) {
    const instance = await ports.productInstances.find(member);
    if (instance === "unknown") continue;
    const subject = { kind: "pair-split", sudi: member } as const;
    await setAlert(ports, instance.virtualAccount, subject, () => splitAt(ports, member, now));
  }
}

/** Whether the pair that a device names is split; looked up anew each time. */
async function splitAt({ productInstances }: PairPorts, sudi: Sudi, now: Instant): Promise<AlertState> {
  const instance = await productInstances.find(sudi);
  const peer =
    instance === "unknown" || instance.peer === "none" ? "unknown" : await productInstances.find(instance.peer);
  const holds = instance !== "unknown" && peer !== "unknown" && peer.virtualAccount !== instance.virtualAccount;
  return { holds, since: now };
}

/** Takes all alerts about a device from an account that it is leaving. */
export async function leaveAlerts(
  ports: Pick<PairPorts, "alerts" | "events">,
  { sudi, virtualAccount }: Pick<ProductInstance, "sudi" | "virtualAccount">,
  now: Instant,
): Promise<void> {
  for (const kind of deviceAlertKinds) {
    await setAlert(ports, virtualAccount, { kind, sudi }, async () => ({ holds: false, since: now }));
  }
}
