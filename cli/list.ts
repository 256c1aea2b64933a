import { Command } from "commander";
import { catalogue, catalogueText } from "../kit/report/catalogue";
import { loadRegister } from "../kit/requirements/register";
import type { FeatureSet } from "../kit/run/feature-set";
import { planScenarios } from "../kit/run/plan-scenarios";

/** `slp list`: the requirements by area, with the sides that they bind and the number of their scenarios. */
export function listCommand(features: FeatureSet): Command {
  return new Command("list")
    .description(
      "list the requirements: level, sides with the number of scenarios (– where there are none yet), sentence",
    )
    .option("--json", "print it for programs", false)
    .action(async ({ json }: { json: boolean }) => {
      const entries = catalogue(loadRegister(), await planScenarios(features));
      console.log(json ? JSON.stringify(entries, null, 2) : catalogueText(entries));
    });
}
