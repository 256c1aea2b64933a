import type { Instant } from "../../core/time/instant";
import { setAlert } from "../alerts/set-alert";
import { type Alerts, deviceAlertKinds } from "../ports/alerts";
import type { Events } from "../ports/events";
import type { ProductInstance, ProductInstances } from "../ports/product-instances";

export interface PairPorts {
  readonly productInstances: ProductInstances;
  readonly alerts: Alerts;
  readonly events: Events;
}

/** Flags both platforms of a pair while they are in two virtual accounts, each in its own (HAB-1). */
export async function checkPair(
  ports: PairPorts,
  { sudi }: Pick<ProductInstance, "sudi">,
  now: Instant,
): Promise<void> {
  const instance = await ports.productInstances.find(sudi);
  if (instance === "unknown" || instance.peer === "none") return;
  const peer = await ports.productInstances.find(instance.peer);
  const split = peer !== "unknown" && peer.virtualAccount !== instance.virtualAccount;
  const state = { holds: split, since: now };
  for (const member of peer === "unknown" ? [instance] : [instance, peer]) {
    await setAlert(ports, member.virtualAccount, { kind: "pair-split", sudi: member.sudi }, async () => state);
  }
}

/** Takes all alerts about a device from an account that it is leaving. */
export async function leaveAlerts(ports: PairPorts, instance: ProductInstance, now: Instant): Promise<void> {
  for (const kind of deviceAlertKinds) {
    const subject = { kind, sudi: instance.sudi };
    await setAlert(ports, instance.virtualAccount, subject, async () => ({ holds: false, since: now }));
  }
}
