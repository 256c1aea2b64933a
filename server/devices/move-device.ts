import { versionsBefore } from "../../core/policy/policy-of-device";
import { deviceName, type Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { AccountPorts } from "../account/create-account";
import { record } from "../audit/record";
import type { AccountDevices } from "../ports/account-devices";
import type { VirtualAccount } from "../ports/accounts";
import type { ProductInstance } from "../ports/product-instances";
import { moveReservation, type ReservationMovePorts } from "../reservation/move-reservation";
import { type EndPorts, endUse, groupsOf } from "../usage/end-use";
import { checkPair, leaveAlerts, type PairPorts } from "./check-pair";

export interface MovePorts extends AccountPorts, EndPorts, PairPorts, ReservationMovePorts {
  readonly accountDevices: AccountDevices;
}

export interface DeviceMove {
  /** The ids of the virtual accounts that the asker may take devices from, and give them to. */
  readonly within: readonly string[];
  readonly sudi: Sudi;
  /** The id of the virtual account that it goes to; absent, it goes to none. */
  readonly to?: string;
  readonly actor: string;
}

/** `unknown`: the device, or the account, is none that the asker may move. */
export type MoveOutcome = "moved" | "unknown";

/**
 * Takes a product instance out of its virtual account, and into another one where one is named (ACC-1). Its use ends in the
 * old account before it leaves: after a crash between the two it is asked for again.
 */
export const moveDevice =
  (ports: MovePorts) =>
  async ({ within, sudi, to, actor }: DeviceMove): Promise<MoveOutcome> => {
    const now = await ports.clock.now();
    for (;;) {
      const instance = await ports.productInstances.find(sudi);
      if (instance === "unknown") return "unknown";
      const from = await accountIn(ports, within, instance.virtualAccount);
      const target = to === undefined ? "none" : await accountIn(ports, within, to);
      if (from === "unknown" || target === "unknown") return "unknown";
      if (target !== "none" && target.id === from.id) return "moved";
      const entered = await ports.accountDevices.find(from.id, sudi);
      await endUse(ports, instance, await groupsLeft(ports, instance), now);
      await leaveAlerts(ports, instance, now);
      await moveReservation(ports, sudi, from.id, to ?? "none", now);
      const left =
        target === "none"
          ? await ports.productInstances.remove(instance)
          : await enter(ports, instance, from, target, now);
      if (left === "stale") continue;
      if (entered !== "none") await ports.accountDevices.leave(from.id, entered);
      await checkPair(ports, instance, now);
      await noteMove(ports, now, from, target, sudi, actor);
      return "moved";
    }
  };

async function accountIn(
  { accounts }: MovePorts,
  within: readonly string[],
  id: string,
): Promise<VirtualAccount | "unknown"> {
  return within.includes(id) ? accounts.find(id) : "unknown";
}

/** What its pair uses goes on while the peer is in the account. */
async function groupsLeft({ productInstances }: MovePorts, instance: ProductInstance): Promise<readonly string[]> {
  const peer = instance.peer === "none" ? "unknown" : await productInstances.find(instance.peer);
  const stays = peer !== "unknown" && peer.virtualAccount === instance.virtualAccount;
  return groupsOf(stays ? { sudi: instance.sudi, peer: "none" } : instance);
}

/** Entered first: a list may name a device that is not there, never the other way round. */
async function enter(
  ports: MovePorts,
  instance: ProductInstance,
  from: VirtualAccount,
  to: VirtualAccount,
  now: Instant,
) {
  const { sudi, hostname } = instance;
  await ports.accountDevices.enter(to.id, { sudi, hostname, stamp: ports.identifiers.ulid(now) });
  return ports.productInstances.save({
    ...instance,
    virtualAccount: to.id,
    versionsBefore: versionsBefore(instance, from.policy, to.policy),
    version: instance.version + 1,
  });
}

async function noteMove(
  ports: MovePorts,
  at: Instant,
  from: VirtualAccount,
  to: VirtualAccount | "none",
  sudi: Sudi,
  actor: string,
): Promise<void> {
  const action = to === "none" ? "remove device" : "transfer device";
  for (const account of to === "none" ? [from] : [from, to]) {
    await record(ports, at, {
      smartAccount: account.smartAccount,
      virtualAccount: account.id,
      actor,
      action,
      subject: deviceName(sudi),
      outcome: "accepted",
    });
  }
}
