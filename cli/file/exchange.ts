import { Command } from "commander";
import { type ExitCode, exitCode } from "../exit-code";
import { parseUrl } from "../parse-url";
import { readGivenFile } from "../read-given-file";
import { answeredWithin } from "./answered-within";
import { parseSeconds } from "./parse-seconds";
import { answerTo, handIn, NotExchanged, type Place } from "./usage-file-client";
import { writeNewFile } from "./write-new-file";

type Options = Place & { readonly out: string; readonly wait: number };
type Terminal = Pick<Console, "log" | "error">;

/** `slp file exchange`: a usage file, of one device or of many, for the acknowledgement file that answers it. */
export function exchangeCommand(): Command {
  return new Command("exchange")
    .description("hand a usage file to a licence server and write the acknowledgement file that devices import")
    .argument("<file>", "the usage file, of a device or of several that were joined")
    .requiredOption("--server <url>", "where the licence server listens", parseUrl)
    .requiredOption("--domain <domain>", "the smart account, as in example.com")
    .requiredOption("--virtual-account <id>", "the virtual account whose use it is")
    .requiredOption("--out <file>", "the acknowledgement file; one that is there is not replaced")
    .option("--access-token <token>", "what an account with users asks for")
    .option("--wait <seconds>", "how long to wait for the answer", parseSeconds, 30)
    .action(async (file: string, options: Options, command: Command) => {
      process.exitCode = await exchange(readGivenFile(file, "usage file", command), options, console);
    });
}

/** Hands a usage file in, waits for its answer and writes it; says on the terminal what came of it. */
export async function exchange(usage: Buffer, options: Options, terminal: Terminal): Promise<ExitCode> {
  try {
    const name = await handIn(options, usage);
    const answer = await answeredWithin(options.wait, () => answerTo(options, name));
    if (answer !== "pending") return tell(answer, options.out, terminal);
    terminal.log(`taken in, and not answered within ${options.wait} seconds; handing it in again does no harm`);
    return exitCode.good;
  } catch (error) {
    if (!(error instanceof NotExchanged)) throw error;
    terminal.error(`${error.kind === "refused" ? "refused" : "error"}: ${error.message}`);
    return error.kind === "refused" ? exitCode.bad : exitCode.fault;
  }
}

function tell(
  { file, refused }: { readonly file?: string; readonly refused: readonly string[] },
  out: string,
  terminal: Terminal,
): ExitCode {
  for (const sentence of refused) terminal.error(sentence);
  if (file === undefined) return exitCode.bad;
  const problem = writeNewFile(out, Buffer.from(file, "base64"));
  if (problem !== undefined) {
    terminal.error(`error: ${problem}`);
    return exitCode.usage;
  }
  terminal.log(`wrote ${out}: import it on the device, as in license smart import flash:${out}`);
  return refused.length === 0 ? exitCode.good : exitCode.bad;
}
