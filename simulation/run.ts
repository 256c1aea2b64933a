import { mkdirSync, writeFileSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { tryCrashPairs } from "./crash-pairs";
import { type Shrunk, shrink } from "./shrink";
import { planOf, simulate } from "./simulate";

interface Options {
  readonly seeds: number;
  readonly from: number;
  readonly seed?: number;
  readonly pairs: boolean;
}

/** The most lines of a shortened trace. */
const mostLines = 120;

/** `npm run simulate`: simulates many seeds, or one; the exit code says whether everything held. */
async function run({ seeds, from, seed, pairs }: Options): Promise<void> {
  const failed = pairs
    ? await simulatePairs()
    : seed === undefined
      ? await simulateAll(from, seeds)
      : await simulateOne(seed);
  process.exitCode = failed === 0 ? 0 : 1;
}

async function simulateAll(from: number, seeds: number): Promise<number> {
  const before = process.cpuUsage();
  const failing: number[] = [];
  let steps = 0;
  for (let seed = from; seed < from + seeds; seed++) {
    const { breaches, trace } = await simulate(planOf(seed));
    steps += trace.length;
    if (breaches.length === 0) continue;
    failing.push(seed);
    console.log(`seed ${seed}: ${breaches[0]}\n  replay it: npm run simulate -- --seed ${seed}`);
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const pace = Math.round((seeds * 60) / seconds);
  console.log(
    `${seeds - failing.length} of ${seeds} seeds held, ${steps} steps, ${seconds.toFixed(1)} s of processor time: ${pace} seeds a minute`,
  );
  const [first] = failing;
  if (first !== undefined) await simulateOne(first);
  const counts = { passed: seeds - failing.length, failed: failing.length };
  mkdirSync("reports", { recursive: true });
  writeFileSync("reports/simulate.json", `${JSON.stringify(counts)}\n`);
  return counts.failed;
}

/** Answers how many pairs of crashes on the way of one report broke something. */
async function simulatePairs(): Promise<number> {
  const { tried, failed } = await tryCrashPairs();
  for (const { points, breaches } of failed.slice(0, 5)) {
    const crashes = points.map(({ call, when }) => `${when} call ${call}`).join(" and ");
    console.log(`the way of one report with a crash ${crashes}: ${breaches[0]}`);
  }
  console.log(
    `${tried - failed.length} of ${tried} ways of one report held, with every pair of crashes that there can be`,
  );
  return failed.length;
}

/** Simulates one seed; of a failure it shows what is left when everything that does not matter is left out. */
async function simulateOne(seed: number): Promise<number> {
  const { breaches, trace } = await simulate(planOf(seed));
  if (breaches.length === 0) {
    console.log(`seed ${seed} held; ${trace.length} steps, SHA-256 ${trace.hash}`);
    return 0;
  }
  for (const breach of breaches) console.log(`seed ${seed}: ${breach}`);
  console.log(`\n${report(await shrink(planOf(seed)))}`);
  return 1;
}

function report({ plan, faults, simulated: { breaches, trace } }: Shrunk): string {
  const left = trace.lines.length - mostLines;
  return [
    `shortened to ${plan.story.length} operations and ${faults.size} faults:`,
    ...plan.story.map((operation) => `  ${JSON.stringify(operation)}`),
    ...[...faults].map(([call, fate]) => `  ${call}: ${fate}`),
    "",
    ...trace.lines.slice(0, mostLines),
    ...(left > 0 ? [`… and ${left} lines more`] : []),
    "",
    ...breaches,
  ].join("\n");
}

function whole(text: string): number {
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError("A whole number from 1 on is expected.");
}

new Command("simulate")
  .description("simulate the whole licence server in bad weather; the same seed, the same story")
  .option("--seeds <number>", "how many", whole, 500)
  .option("--from <seed>", "the first of them", whole, 1)
  .option("--seed <number>", "only this one; where it fails, shortened to what matters", whole)
  .option("--pairs", "every pair of crashes on the way of one report instead", false)
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  });
