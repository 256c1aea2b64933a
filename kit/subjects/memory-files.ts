import type { OpHandlers } from "../adapter/carrier/adapter";
import type { serverOps } from "../adapter/messages/server";
import type { MemoryWorld } from "./memory-world";

const notFound = { accepted: false, reason: "not-found" } as const;

/** Usage files in, acknowledgement files out; without a name they are for the virtual account that was made first. */
export const fileOps = (world: () => MemoryWorld): Pick<OpHandlers<typeof serverOps>, "exchangeFile"> => ({
  async exchangeFile({ as, file, virtualAccount: name = world().virtualAccounts.keys().next().value ?? "" }) {
    const { server } = world();
    const open = await world().open(name, as, "change");
    if (open === "unknown") return notFound;
    const outcome = await server.exchangeFile({ ...open, text: Buffer.from(file, "base64").toString("utf8") });
    if (outcome.kind === "refused") return { accepted: false, reason: outcome.reason, message: outcome.message };
    await world().settle();
    const answer = await server.acknowledgementFileOf(outcome.poll, open.virtualAccount);
    if (answer.kind === "pending" || answer.file === "none") return { accepted: true };
    return { accepted: true, file: Buffer.from(answer.file, "utf8").toString("base64") };
  },
});
