import type { FailedDelivery } from "../server/delivery";
import type { Contract } from "./contract";
import { failureLine } from "./failure-line";

/** Runs `work`; what failed is logged and comes again at the next run, and the invocation fails so that somebody hears of it. */
export function scheduleHandler(
  { name }: Contract,
  work: () => Promise<readonly FailedDelivery[]>,
  log: (line: string) => void = console.error,
): () => Promise<void> {
  return async () => {
    const failed = await work().catch((cause: unknown) => [{ id: "all", cause }]);
    for (const failure of failed) log(failureLine(name, { what: "run", ...failure }));
    if (failed.length > 0) throw new ScheduledWorkFailed(name, failed.length);
  };
}

export class ScheduledWorkFailed extends Error {
  override readonly name = "ScheduledWorkFailed";
  constructor(functionName: string, failed: number) {
    super(`${failed} of what ${functionName} had to look at failed; its log says why, and the next run tries again`);
  }
}
