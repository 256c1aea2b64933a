import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command, Option } from "commander";
import { colours } from "../kit/report/colours";
import { reportName, resultJson } from "../kit/report/result-json";
import { summary } from "../kit/report/summary";
import { terminalProgress } from "../kit/report/terminal-progress";
import { loadRegister } from "../kit/requirements/register";
import { subjectSides } from "../kit/requirements/tags";
import type { FeatureSet } from "../kit/run/feature-set";
import { type Implementation, judgeSubjects } from "../kit/run/judge-subjects";
import { parseSelection } from "../kit/run/selection";
import { type ExitCode, exitCode } from "./exit-code";
import { type ImplementationOptions, implementationsGiven, withImplementationOptions } from "./implementations";

type Options = ImplementationOptions & {
  readonly only?: string;
  readonly side?: string;
  readonly strict: boolean;
  readonly out: string;
};

/** `slp conform`: judges implementations by the features; each gets its reports and its sentence. */
export function conformCommand(implementations: readonly Implementation[], features: FeatureSet): Command {
  return withImplementationOptions(new Command("conform"))
    .description("judge the device, the server and the two connected by the features")
    .option("--only <list>", "requirements, areas or places in features: CHG,DDL-2")
    .addOption(new Option("--side <side>", "judge this subject alone").choices(subjectSides))
    .option("--strict", "let every must* requirement decide too (our own subjects are always judged so)", false)
    .option("--out <dir>", "folder of the HTML and JSON reports", "reports/conform")
    .action(async (options: Options) => {
      process.exitCode = await conform(implementations, features, options);
    });
}

async function conform(own: readonly Implementation[], features: FeatureSet, options: Options): Promise<ExitCode> {
  const register = loadRegister();
  const out = resolve(options.out);
  mkdirSync(out, { recursive: true });
  const given = implementationsGiven(options, out);
  const implementations = given.length > 0 ? given : own;
  const { results, faults } = await judgeSubjects({
    implementations: implementations.filter(({ side }) => options.side === undefined || side === options.side),
    register,
    features,
    selection: parseSelection(register, options.only),
    strict: options.strict,
    html: ({ name }) => join(out, `${reportName(name)}.html`),
    progress: terminalProgress(process.stderr),
  });
  for (const result of results) writeFileSync(join(out, `${reportName(result.subject)}.json`), resultJson(result));
  console.log(`\n${summary(register, results, colours(process.stdout.isTTY))}\n\nreports in ${out}`);
  if (faults.length > 0) {
    console.error(`\nThe kit itself was at fault; send us these lines:\n  ${faults.join("\n  ")}`);
    return exitCode.fault;
  }
  return results.every(({ conformant }) => conformant) ? exitCode.good : exitCode.bad;
}
