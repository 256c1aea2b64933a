import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FeatureSet, ownFeatures } from "../kit/run/feature-set";
import { loadSteps, runSubject } from "../kit/run/run-subject";
import { ourDevice } from "../kit/subjects/our-device";
import { steps } from "./steps-switch";

const switchable: FeatureSet = { ...ownFeatures, steps: [...ownFeatures.steps, "bench/switchable-steps.ts"] };
const silent = { begin: () => undefined, scenario: () => undefined, end: () => undefined };

/** A process of its own that runs the features on our device once, with empty steps if it is told so, and prints its time. */
async function runFeatures(): Promise<void> {
  steps.empty = process.argv.includes("empty");
  const folder = mkdtempSync(join(tmpdir(), "slp-bench-"));
  try {
    const choice = { paths: ownFeatures.features, tags: "@device", html: join(folder, "report.html") };
    await runSubject(ourDevice(), ownFeatures, await loadSteps(switchable), choice, silent);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const { user, system } = process.cpuUsage();
  console.log((user + system) / 1_000);
}

void runFeatures();
