import { writeFileSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { days } from "../core/time/duration";
import { formatInstant, parseInstant } from "../core/time/instant";
import type { FleetPlan } from "../emulator/fleet/fleet-plan";
import { exitCode } from "./exit-code";
import { fleetResult } from "./fleet/fleet-result";
import { fleetSummary } from "./fleet/fleet-summary";
import { type Progress, runFleet } from "./fleet/run-fleet";
import { runInThread } from "./fleet/run-in-thread";
import { servedServer, UnfitServer } from "./fleet/served-server";
import { parseMoment } from "./parse-moment";
import { parseUrl } from "./parse-url";

interface Options extends FleetPlan {
  readonly server?: URL;
  readonly token?: string;
  readonly threads: number;
  readonly json?: string;
}

/** `slp fleet`: many devices live through the same days and report to one licence server. */
export function fleetCommand(): Command {
  return new Command("fleet")
    .description(
      "let many devices take calls, meet outages and report to a licence server; the same seed, the same result",
    )
    .option("--devices <number>", "how many there are", wholeFrom(1, 100_000), 1_000)
    .option("--days <number>", "how long they live", wholeFrom(1, 366), 30)
    .option("--seed <number>", "decides sizes, calls and mishaps", wholeFrom(0, 2 ** 31), 7)
    .option("--from <instant>", "when it begins", parseMoment, parseInstant("2021-03-29T00:00:00Z"))
    .option("--threads <number>", "threads that the devices are spread over", wholeFrom(1, 64), 2)
    .option(
      "--server <url>",
      "a licence server that is started with --test-clock; without it one in this process",
      parseUrl,
    )
    .option("--token <token>", "the registration token that the devices trust with at --server")
    .option("--json <file>", "write the result there too; - for standard output instead of the summary")
    .action((options: Options, command: Command) =>
      fleet(options, command).catch((error: unknown) => {
        if (!(error instanceof UnfitServer)) throw error;
        console.error(`error: ${error.message}`);
        process.exitCode = exitCode.fault;
      }),
    );
}

async function fleet(options: Options, command: Command): Promise<void> {
  const { server, token = "", threads, json, seed, devices, from, days: count } = options;
  if (server && !token)
    command.error("error: --server needs --token, a registration token of that server", { exitCode: exitCode.usage });
  const plan: FleetPlan = { seed, devices, from, days: count };
  const run = server
    ? await runFleet(plan, servedServer(server, token), threads, progressOf(plan))
    : await runInThread(plan, threads, progressOf(plan));
  const result = fleetResult(run);
  const text = `${JSON.stringify(result, undefined, 2)}\n`;
  if (json === "-") process.stdout.write(text);
  else {
    if (json !== undefined) writeFileSync(json, text);
    console.log(fleetSummary(result));
  }
  process.exitCode = result.trusted === result.devices ? exitCode.good : exitCode.bad;
}

/** Rewrites one line on a terminal; where nobody looks it says nothing. */
function progressOf({ from, days: count }: FleetPlan): Progress {
  if (!process.stderr.isTTY) return () => undefined;
  return (now) => {
    const day = Math.floor((now - from) / days(1));
    const end = day === count ? "\n" : "";
    process.stderr.write(`\rday ${day} of ${count}, ${formatInstant(now)}${end}`);
  };
}

const wholeFrom = (least: number, most: number) => (text: string) => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(`A whole number from ${least} to ${most} is expected.`);
};
