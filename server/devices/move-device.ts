import { versionsBefore } from "../../core/policy/policy-of-device";
import { deviceName, type Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { AccountPorts } from "../account/create-account";
import type { AccountDevices } from "../ports/account-devices";
import type { VirtualAccount } from "../ports/accounts";
import type { ProductInstance } from "../ports/product-instances";
import { moveReservation, type ReservationMovePorts } from "../reservation/move-reservation";
import { checkPair } from "./check-pair";
import { type DeparturePorts, leaveAccount } from "./leave-account";

export interface MovePorts extends AccountPorts, DeparturePorts, ReservationMovePorts {
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
 * old account and the move is noted before it leaves: after a crash between the two it is asked for again, and whoever
 * asks twice finds it moved.
 */
export const moveDevice =
  (ports: MovePorts) =>
  async ({ within, sudi, to, actor }: DeviceMove): Promise<MoveOutcome> => {
    const now = await ports.clock.now();
    const id = ports.identifiers.ulid(now);
    for (let tried = false; ; tried = true) {
      const instance = await ports.productInstances.find(sudi);
      // Gone after a try of this very move: the answer to it was lost.
      if (instance === "unknown") return tried && to === undefined ? "moved" : "unknown";
      const from = await accountIn(ports, within, instance.virtualAccount);
      const target = to === undefined ? "none" : await accountIn(ports, within, to);
      if (from === "unknown" || target === "unknown") return "unknown";
      if (target === "none" || target.id !== from.id) {
        const entered = await ports.accountDevices.find(from.id, sudi);
        await leaveAccount(ports, { sudi, virtualAccount: from.id, leftAt: now });
        await moveReservation(ports, sudi, from.id, to ?? "none", now);
        await noteMove(ports, id, now, from, target, sudi, actor);
        const left =
          target === "none"
            ? await ports.productInstances.remove(instance)
            : await enter(ports, instance, from, target, now);
        if (left === "stale") continue;
        if (entered !== "none") await ports.accountDevices.leave(from.id, entered);
      }
      await checkPair(ports, instance, now);
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

/** The same records for each try of a move. */
async function noteMove(
  { audit }: MovePorts,
  id: string,
  at: Instant,
  from: VirtualAccount,
  to: VirtualAccount | "none",
  sudi: Sudi,
  actor: string,
): Promise<void> {
  const action = to === "none" ? "remove device" : "transfer device";
  for (const { id: virtualAccount, smartAccount } of to === "none" ? [from] : [from, to]) {
    await audit.append({
      id: `${id}-${from.id}-${virtualAccount}`,
      at,
      smartAccount,
      virtualAccount,
      actor,
      action,
      subject: deviceName(sudi),
      outcome: "accepted",
    });
  }
}
