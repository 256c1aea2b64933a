import { parentPort, workerData } from "node:worker_threads";
import { inProcessServer } from "./in-process-server";
import { runFleet } from "./run-fleet";
import type { RunOrder, RunReturn } from "./run-in-thread";

/** A thread that holds the licence server and has a fleet report to it. */
async function run({ plan, threads }: RunOrder): Promise<void> {
  const tell = (what: RunReturn) => parentPort?.postMessage(what);
  const fared = await runFleet(plan, inProcessServer(plan.seed), threads, (now) => tell({ kind: "progress", now }));
  tell({ kind: "over", fared });
}

void run(workerData);
