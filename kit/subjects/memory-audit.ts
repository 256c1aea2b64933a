import { formatInstant } from "../../core/time/instant";
import type { OpHandlers } from "../adapter/carrier/adapter";
import { AdapterRefusal } from "../adapter/carrier/faults";
import type { serverOps } from "../adapter/messages/server";
import type { MemoryWorld } from "./memory-world";

const notFound = { accepted: false, reason: "not-found" } as const;

/** The audit log of a virtual account since the last reset. */
export const auditOps = (world: () => MemoryWorld): Pick<OpHandlers<typeof serverOps>, "audit"> => ({
  async audit(request) {
    const { server, begin: from, now: to } = world();
    const open = await world().open(request.virtualAccount, request.as, "see");
    if (open === "unknown") return notFound;
    const { virtualAccount } = open;
    const answer = await server.readAudit({ virtualAccount, from, to });
    if (answer.kind === "unknown-account") return notFound;
    if (answer.kind === "bad-request") throw new AdapterRefusal("bad-request", answer.message);
    return {
      rows: answer.records.map(({ at, actor, action, subject, outcome, reason }) => ({
        at: formatInstant(at),
        actor,
        action,
        subject,
        outcome,
        reason,
      })),
    };
  },
});
