import { runInThread } from "../cli/fleet/run-in-thread";
import { parseInstant } from "../core/time/instant";

/** What one run of a fleet took. */
export interface FleetCost {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly mebibytes: number;
  readonly reports: number;
  readonly acknowledgements: number;
}

/** A process of its own that runs a fleet of so many devices for thirty days, and prints what it took as JSON. */
async function main(devices: number): Promise<void> {
  const plan = { seed: 7, devices, from: parseInstant("2021-03-29T00:00:00Z"), days: 30 };
  const begin = performance.now();
  const { figures } = await runInThread(plan, 2, () => undefined);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cost: FleetCost = {
    seconds: (performance.now() - begin) / 1_000,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
    mebibytes: maxRSS / 1_024,
    reports: figures.reports,
    acknowledgements: figures.acknowledgements,
  };
  console.log(JSON.stringify(cost));
}

void main(Number(process.argv[2]));
