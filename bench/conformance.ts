import { type ISupportCodeLibrary, runCucumber } from "@cucumber/cucumber/api";
import { judge } from "../kit/adapter/subject";
import { cucumberConfiguration, quietly } from "../kit/run/cucumber";
import { type FeatureSet, ownFeatures } from "../kit/run/feature-set";
import { loadSteps } from "../kit/run/run-subject";
import { ourDevice } from "../kit/subjects/our-device";
import { type Figure, processorTime } from "./measure";
import { steps } from "./steps-switch";

const switchable: FeatureSet = { ...ownFeatures, steps: [...ownFeatures.steps, "bench/switchable-steps.ts"] };

/** The features on our device in this process, against the same scenarios with empty steps. */
export async function conformanceRun(): Promise<Figure> {
  judge(ourDevice());
  const support = await loadSteps(switchable);
  const value = await runWith(support);
  steps.empty = true;
  const floor = await runWith(support);
  return {
    what: "conformance run of our device, in process",
    value: value / 1_000,
    unit: "s",
    floor: { what: "the same scenarios with empty steps", value: floor / 1_000 },
    budget: "≤ 10 s, ≤ 2.5 × floor",
    kept: value <= 10_000 && value <= floor * 2.5,
  };
}

async function runWith(support: ISupportCodeLibrary): Promise<number> {
  const configuration = await cucumberConfiguration(ownFeatures, { paths: ownFeatures.features, tags: "@device" });
  return processorTime(3, async () => {
    const { success } = await runCucumber({ ...configuration, support }, quietly(ownFeatures));
    if (!success) throw new Error("the features do not pass; run `npm run conform` and see why");
  });
}
