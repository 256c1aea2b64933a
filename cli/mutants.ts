import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { degenerates } from "../kit/mutants/degenerate";
import { mutants } from "../kit/mutants/mutants";
import type { Trial } from "../kit/mutants/trial";
import { type Share, type Summary, tryAll } from "../kit/mutants/try-all";
import { colours } from "../kit/report/colours";
import { loadRegister } from "../kit/requirements/register";
import { ownFeatures } from "../kit/run/feature-set";
import { planScenarios } from "../kit/run/plan-scenarios";
import { loadSteps } from "../kit/run/run-subject";

const paint = colours(process.stdout.isTTY);
/** Set in the processes that do a share of the work: `1/2` is the second of two. */
const shareVariable = "SLP_MUTANTS_SHARE";

/** Runs the suite against every mutant, or those of the requirements and areas that are named; exit code 1 when one is not told. */
async function run(wanted: readonly string[]): Promise<void> {
  const processes = Math.min(availableParallelism(), 4);
  const parts = await Promise.all(
    Array.from({ length: processes }, (_, index) => inProcess({ index, of: processes }, wanted)),
  );
  const summary = parts.reduce((sum, part) => ({
    passed: sum.passed + part.passed,
    failed: sum.failed + part.failed,
    skipped: sum.skipped + part.skipped,
  }));
  mkdirSync("reports", { recursive: true });
  writeFileSync("reports/mutants.json", `${JSON.stringify(summary)}\n`);
  console.log(`\n${summary.passed} told, ${summary.failed} not, ${summary.skipped} skipped`);
  process.exitCode = summary.failed === 0 && summary.passed > 0 ? 0 : 1;
}

/** A process of its own does one share; it rejects when the process ends without having counted. */
function inProcess({ index, of }: Share, wanted: readonly string[]): Promise<Summary> {
  const part = fork(__filename, [...wanted], { env: { ...process.env, [shareVariable]: `${index}/${of}` } });
  return new Promise((resolve, reject) => {
    part.on("message", (summary: Summary) => resolve(summary));
    part.on("exit", (code) => reject(new Error(`share ${index + 1} of ${of} ended with ${code} and counted nothing`)));
  });
}

async function doShare(share: Share, wanted: readonly string[]): Promise<void> {
  const means = { register: loadRegister(), features: ownFeatures, steps: await loadSteps(ownFeatures) };
  const scenarios = await planScenarios(ownFeatures);
  const work = { mutants, degenerates, scenarios, wanted: new Set(wanted), share };
  const summary = await tryAll(means, work, (trial) => console.log(line(trial)));
  process.send?.(summary, () => process.disconnect());
}

const line = ({ id, side, name, good, said }: Trial): string =>
  `${id.padEnd(7)} ${side.padEnd(9)} ${name.padEnd(32)} ${(good ? paint.green : paint.red)(said)}`;

const [index, of] = (process.env[shareVariable] ?? "").split("/").map(Number);
void (index !== undefined && of !== undefined
  ? doShare({ index, of }, process.argv.slice(2))
  : run(process.argv.slice(2)));
