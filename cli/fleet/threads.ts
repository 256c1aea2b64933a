import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Muster, Order, Return } from "./orders";

/** One thread with its part of the fleet. */
export class FleetThread {
  readonly #worker: Worker;

  constructor(muster: Muster) {
    this.#worker = new Worker(program.path, {
      workerData: muster,
      execArgv: program.execArgv,
      resourceLimits: roomFor(muster),
    });
  }

  /** Gives an order and waits for what comes of it; throws what the thread failed with. */
  async order(order: Order): Promise<Return> {
    const answered = once(this.#worker, "message");
    this.#worker.postMessage(order);
    const [answer]: readonly Return[] = await answered;
    if (answer === undefined) throw new Error("a thread of the fleet answered nothing");
    return answer;
  }

  /** The thread ends by itself; nothing in it is cut short. */
  async end(): Promise<void> {
    const ended = once(this.#worker, "exit");
    this.#worker.postMessage({ kind: "end" } satisfies Order);
    await ended;
  }
}

/** Mebibytes for what is young: with more, a thread is hardly faster; with less, it tidies up all the time. */
export const youngGeneration = 48;

/** Mebibytes for what a thread of devices keeps, half as much again as it needs; with more at hand it would put off tidying up. */
const roomFor = ({ numbers }: Muster) => ({
  maxYoungGenerationSizeMb: youngGeneration,
  maxOldGenerationSizeMb: 64 + Math.ceil(numbers.length / 20),
});

const program = threadProgram("fleet-thread");

/** A thread's program beside this file: compiled in the package, as it is written in the repository. */
export function threadProgram(name: string): { readonly path: string; readonly execArgv: string[] } {
  const path = join(__dirname, name);
  if (!existsSync(`${path}.ts`)) return { path: `${path}.js`, execArgv: [] };
  return { path: `${path}.ts`, execArgv: ["-r", require.resolve("ts-node/register")] };
}
