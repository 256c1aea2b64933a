import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Instant } from "../../core/time/instant";
import type { FleetPlan } from "../../emulator/fleet/fleet-plan";
import type { FleetRun, Progress } from "./run-fleet";
import { threadProgram, youngGeneration } from "./threads";

export interface RunOrder {
  readonly plan: FleetPlan;
  readonly threads: number;
}

/** What the thread says: how far it is, and in the end how the fleet fared. */
export type RunReturn =
  | { readonly kind: "progress"; readonly now: Instant }
  | { readonly kind: "over"; readonly fared: FleetRun };

/** Runs a fleet against a licence server in memory, in a thread of its own: so its heap can be held to what it needs. */
export async function runInThread(plan: FleetPlan, threads: number, progress: Progress): Promise<FleetRun> {
  const worker = new Worker(program.path, {
    workerData: { plan, threads } satisfies RunOrder,
    execArgv: program.execArgv,
    resourceLimits: roomFor(plan),
  });
  let fared: FleetRun | undefined;
  worker.on("message", (said: RunReturn) => {
    if (said.kind === "progress") progress(said.now);
    else fared = said.fared;
  });
  await once(worker, "exit");
  if (fared === undefined) throw new Error("the thread of the licence server ended before the fleet did");
  return fared;
}

/** Kibibytes that the server keeps of a device on the heap, and of each of its days, twice over. */
const [ofDevice, ofDay] = [10, 0.6] as const;

const roomFor = ({ devices, days }: FleetPlan) => ({
  maxYoungGenerationSizeMb: youngGeneration,
  maxOldGenerationSizeMb: 128 + Math.ceil((devices * (ofDevice + days * ofDay)) / 1_024),
});

const program = threadProgram("fleet-run-thread");
