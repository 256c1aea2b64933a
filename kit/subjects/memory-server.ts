import { parseInstant } from "../../core/time/instant";
import { adapter } from "../adapter/carrier/adapter";
import { AdapterRefusal } from "../adapter/carrier/faults";
import { type AdapterHandler, inProcessCarrier } from "../adapter/carrier/in-process";
import type { GivenOk } from "../adapter/messages/envelope";
import { serverOps } from "../adapter/messages/server";
import type { Subject } from "../adapter/subject";
import { auditOps } from "./memory-audit";
import { fileOps } from "./memory-files";
import { inventoryOps } from "./memory-inventory";
import { accountOps, deviceOps } from "./memory-ops";
import { reservationOps } from "./memory-reservation";
import { MemoryWorld, type PortChange } from "./memory-world";

const declaration: GivenOk<typeof serverOps, "hello"> = {
  protocol: 1,
  side: "server",
  implementation: { name: "slp-kit licence server in memory", version: "0.1.0" },
  capabilities: [
    "reports",
    "documents",
    "accounts",
    "users",
    "inventory",
    "history",
    "alerts",
    "tokens",
    "policies",
    "reservation",
    "pairs",
    "offline-files",
    "audit",
    "crash",
  ],
  clock: "advance",
};

/** The use cases of our licence server over ports in memory: no cloud, no network. */
export function memoryServerSubject(change?: PortChange): Subject {
  return { name: "our server in memory", side: "server", server: inProcessCarrier(memoryServerHandler(change)) };
}

/** Our server in memory behind the adapter protocol; changed ports make it a defective one. */
export function memoryServerHandler(change: PortChange = (ports) => ports): AdapterHandler {
  let current: MemoryWorld | undefined;
  const world = (): MemoryWorld => {
    if (current) return current;
    throw new AdapterRefusal("bad-request", "there is no server yet: reset comes first");
  };
  return adapter(serverOps, {
    hello: () => declaration,
    reset({ at, seed = "" }) {
      current = new MemoryWorld(at, seed, change);
      return {};
    },
    async advance({ to }) {
      const until = parseInstant(to);
      if (until < world().now) throw new AdapterRefusal("bad-request", `${to} is over: time does not go back`);
      world().now = until;
      await world().server.watchDeadlines();
      return { now: to };
    },
    crash({ at }) {
      world().crashes.crashNext(at);
      return {};
    },
    ...accountOps(world),
    ...deviceOps(world),
    ...auditOps(world),
    ...fileOps(world),
    ...inventoryOps(world),
    ...reservationOps(world),
  });
}
