import { Command, Option } from "commander";
import { usualPatience } from "../kit/adapter/carrier/patient";
import { checkAdapter } from "../kit/adapter/check/check-adapter";
import { openAdapter, parseBound, parseUrl } from "./adapter-place";
import { checkReport } from "./check-report";
import { exitCode } from "./exit-code";

type Side = "device" | "server" | "collector";
type Options = { readonly cmd?: string; readonly url?: string; readonly side?: Side; readonly bound: number };

/** `slp adapter check`: talks with an adapter for some seconds and names what is wrong with it. */
export function checkCommand(): Command {
  return new Command("check")
    .description("talk with an adapter for some seconds and name what is wrong with it")
    .option("--cmd <command>", "the command that starts it; it speaks on standard input and output")
    .addOption(new Option("--url <url>", "where it listens for HTTP").argParser(parseUrl).conflicts("cmd"))
    .addOption(new Option("--side <side>", "what it ought to be").choices(["device", "server", "collector"]))
    .option("--bound <seconds>", "the longest that an answer may take", parseBound, usualPatience.perOp)
    .action(async (options: Options, command: Command) => {
      process.exitCode = await check(options, command);
    });
}

async function check({ cmd, url, side, bound }: Options, command: Command) {
  const place = { side: side ?? "device", command: cmd, url, log: (chunk: Buffer) => process.stderr.write(chunk) };
  const open = openAdapter(place, { ...usualPatience, perOp: bound, perScenario: Infinity, restarts: 0 });
  if (open === undefined)
    return command.error("error: say where the adapter is: --cmd <command> or --url <url>", {
      exitCode: exitCode.usage,
    });
  const carrier = open();
  // An exit, unlike a signal, takes the adapter along.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(exitCode.interrupted));
  try {
    const result = await checkAdapter(carrier, side, () => performance.now());
    console.log(checkReport(result));
    return result.complete && result.findings.length === 0 ? exitCode.good : exitCode.bad;
  } finally {
    await carrier.close();
  }
}
