import type { ScheduleTrigger } from "../lambdas/contract";
import type { TellFault } from "./event-sources";
import type { Handler } from "./function/load-function";

/** A function that runs every so often. */
export interface Scheduled {
  readonly name: string;
  readonly trigger: ScheduleTrigger;
  readonly handler: Handler;
}

/** Runs them all once, one after the other. */
export async function runScheduled(functions: readonly Scheduled[], tellFault: TellFault): Promise<void> {
  for (const { name, handler } of functions) {
    try {
      await handler({});
    } catch (error) {
      tellFault(name, error);
    }
  }
}

/** Runs each of them every so often from now on; answers how to end that. Nothing is kept alive by it. */
export function startSchedules(functions: readonly Scheduled[], tellFault: TellFault): () => void {
  const timers = functions.map((one) =>
    setInterval(() => void runScheduled([one], tellFault), one.trigger.every * 1_000).unref(),
  );
  return () => timers.forEach(clearInterval);
}
