import { deviceName } from "../../core/report/sudi";
import { formatInstant, type Instant, parseInstant } from "../../core/time/instant";
import type { DeviceMove } from "../../server/devices/move-device";
import type { OpHandlers } from "../adapter/carrier/adapter";
import type { serverOps } from "../adapter/messages/server";
import { policyMessageOf } from "./device-wire";
import type { MemoryWorld } from "./memory-world";

type Ops = "purchase" | "inventory" | "alerts" | "devices" | "transfer" | "remove";

const notFound = { accepted: false, reason: "not-found" } as const;
/** More than a story has. */
const all = { most: 1_000 };

/** What an administrator does with licences and devices. */
export const inventoryOps = (world: () => MemoryWorld): Pick<OpHandlers<typeof serverOps>, Ops> => ({
  async purchase(request) {
    const { tag, quantity } = request;
    const open = await world().open(request.virtualAccount, request.as, "change");
    if (open === "unknown") return notFound;
    const outcome = await world().server.buyLicences({ ...open, tag, quantity });
    if (outcome.kind === "bought") return { accepted: true };
    if (outcome.kind === "unknown-account") return notFound;
    const { message } = outcome;
    return outcome.kind === "not-sold"
      ? { accepted: false, reason: "not-sold", message }
      : { accepted: false, message };
  },
  async inventory(request) {
    const open = await world().open(request.virtualAccount, request.as, "see");
    if (open === "unknown") return notFound;
    const { virtualAccount } = open;
    const at = request.at === undefined ? undefined : parseInstant(request.at);
    const inventory = await world().server.readInventory(virtualAccount, at);
    if (inventory.kind === "unknown-account") return notFound;
    return {
      rows: inventory.lines.map(({ tag, name, purchased, inUse, balance }) => ({
        tag,
        name,
        purchased,
        inUse,
        balance,
      })),
    };
  },
  async alerts(request) {
    const open = await world().open(request.virtualAccount, request.as, "see");
    if (open === "unknown") return notFound;
    const { virtualAccount } = open;
    const answer = await world().server.readAlerts(virtualAccount, all);
    if (answer.kind === "unknown-account") return notFound;
    return {
      rows: answer.alerts.map(({ raisedAt, clearedAt, ...subject }) => ({
        ...subject,
        raisedAt: formatInstant(raisedAt),
        clearedAt: clearedAt === "standing" ? undefined : formatInstant(clearedAt),
      })),
    };
  },
  async devices(request) {
    const open = await world().open(request.virtualAccount, request.as, "see");
    if (open === "unknown") return notFound;
    const { virtualAccount } = open;
    const list = await world().server.listDevices({ virtualAccount, ...all });
    if (list.kind === "unknown-account") return notFound;
    return {
      rows: list.devices.map(({ sudi, hostname, softwareVersion, peer, lastAck, deadline, policy }) => ({
        sudi,
        hostname,
        softwareVersion,
        peer: peer === "none" ? undefined : peer,
        lastAck: formatInstant(lastAck),
        deadline: instantOrNone(deadline),
        policy: policy === "none" ? {} : policyMessageOf(policy),
      })),
    };
  },
  async transfer({ sudi, virtualAccount, as }) {
    const to = await world().open(virtualAccount, as, "change");
    if (to === "unknown") return notFound;
    const outcome = await moved(world(), {
      sudi,
      to: to.virtualAccount,
      ...(await world().everythingOpen(as, "change")),
    });
    if (outcome.accepted) world().devices.set(deviceName(sudi), to.virtualAccount);
    return outcome;
  },
  async remove({ sudi, as }) {
    return moved(world(), { sudi, ...(await world().everythingOpen(as, "change")) });
  },
});

const instantOrNone = (at: Instant | "none"): string | undefined => (at === "none" ? undefined : formatInstant(at));

async function moved(world: MemoryWorld, move: DeviceMove) {
  const outcome = await world.server.moveDevice(move);
  await world.settle();
  return outcome === "unknown" ? notFound : { accepted: true as const };
}
