import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command, Option } from "commander";
import { colours } from "../kit/report/colours";
import { replayWith, shellWord } from "../kit/report/replay";
import { type ReportKind, reportName } from "../kit/report/report-kinds";
import { summary } from "../kit/report/summary";
import { terminalProgress } from "../kit/report/terminal-progress";
import { loadRegister, type Register } from "../kit/requirements/register";
import { subjectSides } from "../kit/requirements/tags";
import type { FeatureSet } from "../kit/run/feature-set";
import { type Implementation, judgeSubjects } from "../kit/run/judge-subjects";
import { parseSelection } from "../kit/run/selection";
import { compareWithBaseline } from "../kit/verdict/compare-with-baseline";
import { type KnownDeviation, readBaseline } from "../kit/verdict/known-deviation";
import type { SubjectResult } from "../kit/verdict/result";
import { type ExitCode, exitCode } from "./exit-code";
import { type ImplementationOptions, implementationsGiven, withImplementationOptions } from "./implementations";
import { untilInterrupted } from "./interruption";
import { optionsGiven } from "./options-given";
import { parseDay, parseRelease, parseReports } from "./parse-conform-options";
import { readGivenFile } from "./read-given-file";
import { tellOutcome } from "./tell-outcome";
import { writeReports } from "./write-reports";

type Options = ImplementationOptions & {
  readonly only?: string;
  readonly side?: string;
  readonly release?: string;
  readonly strict: boolean;
  readonly baseline?: string;
  readonly today?: string;
  readonly report: ReadonlySet<ReportKind>;
  readonly out: string;
};

/** What of the options says how the run is judged and told, not what is run: a replay goes without. */
const notReplayed = ["only", "side", "baseline", "today", "report", "out"];

/** `slp conform`: judges implementations by the features; each gets its reports and its sentence. */
export function conformCommand(implementations: readonly Implementation[], features: FeatureSet): Command {
  return withImplementationOptions(new Command("conform"))
    .description("judge device, server, collector, and device and server connected, by the features")
    .option("--only <list>", "requirements, areas or places in features: CHG,DDL-2")
    .addOption(new Option("--side <side>", "judge this subject alone").choices(subjectSides))
    .option("--release <release>", "judge devices on this release alone: 17.3.4a", parseRelease)
    .option("--strict", "let every must* requirement decide too (our own subjects are always judged so)", false)
    .option("--baseline <file>", "known deviations that do not decide until they expire, in YAML")
    .addOption(new Option("--today <day>", "the day that expiry is compared with").argParser(parseDay))
    .option("--report <kinds>", "html, json, junit, markdown, badge, github", parseReports, parseReports("html,json"))
    .option("--out <dir>", "folder of the reports", "reports/conform")
    .action(async (options: Options, command: Command) => {
      process.exitCode = await conform(implementations, features, options, command);
      // Cucumber cannot be told to stop: what is left of an interrupted run ends with the process.
      if (process.exitCode === exitCode.interrupted) process.exit();
    });
}

async function conform(
  own: readonly Implementation[],
  features: FeatureSet,
  options: Options,
  command: Command,
): Promise<ExitCode> {
  const register = loadRegister();
  const replay = replayWith(optionsGiven(command, notReplayed));
  const { today = dayOfMachine(), report, release, strict, side } = options;
  const baseline = baselineGiven(options, register, command);
  const selection = parseSelection(register, options.only);
  const out = resolve(options.out);
  mkdirSync(out, { recursive: true });
  const given = implementationsGiven(options, out);
  const implementations = (given.length > 0 ? given : own).filter((one) => side === undefined || side === one.side);
  if (implementations.length === 0) {
    return command.error(`error: nothing was given whose ${side} side could be judged`, { exitCode: exitCode.usage });
  }
  const html = (name: string) => join(out, `${reportName(name)}.html`);
  const judgement = await untilInterrupted((interruption) =>
    judgeSubjects({
      implementations,
      register,
      features,
      selection,
      strict,
      release,
      html: ({ name }) => (report.has("html") ? html(name) : undefined),
      progress: terminalProgress(process.stderr),
      interruption,
    }),
  );
  const { results, findings } = compareWithBaseline(baseline, judgement.results, today);
  writeReports({ kinds: report, folder: out, register, results, replay, html });
  console.log(`\n${summary(register, results, colours(process.stdout.isTTY), replay)}\n\nreports in ${out}`);
  if (given.length > 0 && !judgement.interrupted && results.some(hasUntested)) {
    const words = optionsGiven(command, [...notReplayed, "release", "strict"]).map(shellWord);
    console.log(`what to see to first, in order: npx slp smoke ${words.join(" ")}`);
  }
  return tellOutcome({ ...judgement, results, findings });
}

function baselineGiven({ baseline }: Options, register: Register, command: Command): readonly KnownDeviation[] {
  if (baseline === undefined) return [];
  return readBaseline(register, readGivenFile(baseline, "baseline", command).toString("utf8"));
}

/** Whether something could not be looked at for a reason of its own. */
function hasUntested({ requirements }: SubjectResult): boolean {
  return requirements.some(({ verdict, cause }) => verdict === "untested" && cause === undefined);
}

/** The shell is where the clock of the machine may be read. */
function dayOfMachine(): string {
  return new Date().toISOString().slice(0, 10);
}
