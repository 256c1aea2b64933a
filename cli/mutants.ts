import { mkdirSync, writeFileSync } from "node:fs";
import { degenerates } from "../kit/mutants/degenerate";
import { mutants } from "../kit/mutants/mutants";
import type { Trial } from "../kit/mutants/trial";
import { tryAll } from "../kit/mutants/try-all";
import { colours } from "../kit/report/colours";
import { loadRegister } from "../kit/requirements/register";
import { ownFeatures } from "../kit/run/feature-set";
import { planScenarios } from "../kit/run/plan-scenarios";
import { loadSteps } from "../kit/run/run-subject";

const paint = colours(process.stdout.isTTY);

/** Runs the suite against every mutant, or those of the requirements and areas that are named; exit code 1 when one is not told. */
async function run(wanted: readonly string[]): Promise<void> {
  const means = { register: loadRegister(), features: ownFeatures, steps: await loadSteps(ownFeatures) };
  const scenarios = await planScenarios(ownFeatures);
  const summary = await tryAll(means, { mutants, degenerates, scenarios, wanted: new Set(wanted) }, (trial) =>
    console.log(line(trial)),
  );
  mkdirSync("reports", { recursive: true });
  writeFileSync("reports/mutants.json", `${JSON.stringify(summary)}\n`);
  console.log(`\n${summary.passed} told, ${summary.failed} not, ${summary.skipped} skipped`);
  process.exitCode = summary.failed === 0 && summary.passed > 0 ? 0 : 1;
}

const line = ({ id, side, name, good, said }: Trial): string =>
  `${id.padEnd(7)} ${side.padEnd(7)} ${name.padEnd(32)} ${(good ? paint.green : paint.red)(said)}`;

void run(process.argv.slice(2));
