import { Command } from "commander";
import { explanation, type KnownMutant } from "../kit/report/explanation";
import { loadRegister } from "../kit/requirements/register";
import type { FeatureSet } from "../kit/run/feature-set";
import { planScenarios } from "../kit/run/plan-scenarios";
import { exitCode } from "./exit-code";
import { nearNames } from "./near-names";

/** `slp explain`: what a requirement says, what it stands on, how it is shown and what breaks it. */
export function explainCommand(features: FeatureSet, mutants: readonly KnownMutant[]): Command {
  return new Command("explain")
    .description("explain a requirement: source, readings, what it needs, its scenarios, the mutants that break it")
    .argument("<id>", "a requirement like CHG-4")
    .action(async (id: string, _options: object, command: Command) => {
      const register = loadRegister();
      const row = register.get(id.toUpperCase());
      if (row === undefined) return command.error(unknown(id, [...register.keys()]), { exitCode: exitCode.usage });
      console.log(explanation(register, row, await planScenarios(features), mutants));
    });
}

function unknown(id: string, ids: readonly string[]): string {
  const near = nearNames(id, ids);
  return `error: "${id}" is no requirement. ${near.length > 0 ? `Near it are ${near.join(", ")}.` : "See slp list."}`;
}
