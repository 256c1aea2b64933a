import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { z } from "zod";
import { stackNameOf } from "../../lambdas/topology";
import { type ExitCode, exitCode } from "../exit-code";
import { deployedStage, UnreachableStage } from "./deployed-stage";
import { nextSteps } from "./next-steps";
import { runCdk } from "./run-cdk";
import { sentenceOf } from "./sentence-of";

interface Options {
  readonly stage: string;
  readonly testClock: boolean;
  readonly context: readonly string[];
  readonly yes: boolean;
}

const root = join(__dirname, "..", "..");
const outputs = z.record(z.string(), z.object({ Url: z.string() }));

/** `slp deploy`: wraps `cdk deploy` and says what to do next. */
export function deployCommand(): Command {
  return new Command("deploy")
    .description("deploy the licence server to AWS, or bring a stage that is there up to date")
    .option("--stage <name>", "prod keeps its data whatever happens to the stack", "dev")
    .option("--test-clock", "let tests set the clock and empty the stage; never for prod", false)
    .option("-c, --context <name=value...>", "account, region, alarmTopicArn, domain, certificateArn, hostedZoneId", [])
    .option("--yes", "do not ask before permissions are widened", false)
    .action(async (options: Options) => {
      process.exitCode = await deploy(options);
    });
}

async function deploy(options: Options): Promise<ExitCode> {
  const { stage, testClock, context, yes } = options;
  if (!existsSync(join(root, "cdk", "app.ts"))) {
    return refuse(
      "slp deploy works in a checkout of slp-kit, where the stack is: clone it, run npm ci there, and deploy",
    );
  }
  const before = await deployedStage(stage).catch((error: unknown) => {
    if (error instanceof UnreachableStage) return error;
    throw error;
  });
  if (before instanceof UnreachableStage) return refuse(before.message);
  if (before !== "none" && before.testClock !== testClock) return refuse(otherClock(stage, before.testClock));
  console.log(
    before === "none" ? `stage ${stage} is new` : `stage ${stage} is there: it is brought up to date, its data stay`,
  );
  const folder = mkdtempSync(join(tmpdir(), "slp-deploy-"));
  try {
    const outputsFile = join(folder, "outputs.json");
    const { status, output } = await runCdk(root, [
      "deploy",
      ...[`stage=${stage}`, `testClock=${testClock}`, ...context].flatMap((one) => ["--context", one]),
      ...["--outputs-file", outputsFile, ...(yes ? ["--require-approval", "never"] : [])],
    ]);
    if (status !== 0) return refuse(sentenceOf(output));
    const { Url: url = "" } = outputs.parse(JSON.parse(readFileSync(outputsFile, "utf8")))[stackNameOf(stage)] ?? {};
    console.log(nextSteps(stage, url));
    return exitCode.good;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const otherClock = (stage: string, testClock: boolean): string =>
  testClock
    ? `stage ${stage} was deployed for tests, which move its clock: deploy it with --test-clock, or another stage`
    : `stage ${stage} was deployed for use, and tests would empty it: leave --test-clock out, or name another stage`;

function refuse(sentence: string): ExitCode {
  console.error(`error: ${sentence}`);
  return exitCode.bad;
}
