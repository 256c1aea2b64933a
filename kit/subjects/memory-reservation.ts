import { deviceName } from "../../core/report/sudi";
import type { OpHandlers } from "../adapter/carrier/adapter";
import type { serverOps } from "../adapter/messages/server";
import type { MemoryWorld } from "./memory-world";

type Ops = Pick<OpHandlers<typeof serverOps>, "reserve" | "returnReservation">;

const notFound = { accepted: false, reason: "not-found" } as const;

/** What an administrator does with reservations of devices that were trusted. */
export const reservationOps = (world: () => MemoryWorld): Ops => ({
  async reserve({ as, sudi, tag, count }) {
    const open = await world().openById(world().devices.get(deviceName(sudi)) ?? "", as, "change");
    if (open === "unknown") return notFound;
    const outcome = await world().server.reserveLicences({ ...open, sudi, licences: [{ tag, count }] });
    await world().settle();
    if (outcome.kind === "refused") return { accepted: false, message: outcome.message };
    return outcome.kind === "reserved" ? { accepted: true } : notFound;
  },
  async returnReservation({ as, sudi, returnCode }) {
    const open = await world().openById(world().devices.get(deviceName(sudi)) ?? "", as, "change");
    if (open === "unknown") return notFound;
    const outcome = await world().server.returnReservation({ ...open, sudi, returnCode });
    await world().settle();
    if (outcome.kind === "refused") return { accepted: false, message: outcome.message };
    return outcome.kind === "returned" ? { accepted: true } : notFound;
  },
});
