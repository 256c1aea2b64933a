import * as z from "zod/mini";
import type { ScheduleTrigger } from "../lambdas/contract";
import { onDemand } from "../lambdas/topology";
import type { TellFault } from "./event-sources";
import type { Handler } from "./function/load-function";
import type { HttpFunction } from "./http/http-front";

/** A function that runs every so often. */
export interface Scheduled {
  readonly name: string;
  readonly trigger: ScheduleTrigger;
  readonly handler: Handler;
}

const day = 86_400;
/** Whoever starts a server has a while to look around before anything runs by itself. */
const first = 900;

/** Runs them all once, one after the other. */
async function run(functions: readonly Scheduled[], tellFault: TellFault): Promise<void> {
  for (const { name, handler } of functions) {
    try {
      await handler({});
    } catch (error) {
      tellFault(name, error);
    }
  }
}

/**
 * Runs each of them a quarter of an hour from now, and from then on every so often, and tells when it `ran`; answers how to end that.
 * Nothing is kept alive by it.
 */
export function startSchedules(functions: readonly Scheduled[], tellFault: TellFault, ran: () => void): () => void {
  const timers = functions.flatMap((one) => {
    const start = () => void run([one], tellFault).then(ran);
    return [setTimeout(start, first * 1_000).unref(), setInterval(start, one.trigger.every * 1_000).unref()];
  });
  return () => timers.forEach(clearTimeout);
}

/** A function that runs by itself, run by a request for it. */
export const onRequest = ({ name, handler }: Scheduled): HttpFunction => ({
  name,
  routes: onDemand({ name }).routes,
  handler: async () => {
    await handler({});
    return { statusCode: 200, body: "{}" };
  },
});

const clockAnswer = z.object({ now: z.string() });

/**
 * What runs by itself on a system whose clock a test moves: after each move whatever is due, and what runs once a day on the
 * first move of each UTC day.
 */
export class RehearsedSchedules {
  #day = "";

  constructor(
    private readonly functions: readonly Scheduled[],
    private readonly tellFault: TellFault,
  ) {}

  /** `body` is what the test clock answered; what is no time moved nothing. */
  async clockSaid(body: string | undefined): Promise<void> {
    const said = clockAnswer.safeParse(body && JSON.parse(body));
    if (!said.success) return;
    const today = said.data.now.slice(0, 10);
    const isNew = today !== this.#day;
    this.#day = today;
    await run(
      this.functions.filter(({ trigger }) => isNew || trigger.every < day),
      this.tellFault,
    );
  }
}
