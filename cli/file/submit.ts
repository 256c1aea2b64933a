import { Command } from "commander";
import { LicenceServerClient, UnexpectedAnswer } from "../../emulator/transport/licence-server-client";
import { acknowledgementLines } from "../acknowledgement-lines";
import { type ExitCode, exitCode } from "../exit-code";
import { parseUrl } from "../parse-url";
import { readGivenFile } from "../read-given-file";
import { answeredWithin } from "./answered-within";
import { parseSeconds } from "./parse-seconds";

export type SubmitOptions = { readonly server: URL; readonly virtualAccount?: string; readonly wait: number };

type Terminal = Pick<Console, "log" | "error">;

/** `slp file submit`: hands a report file to a licence server and waits for its acknowledgement. */
export function submitCommand(): Command {
  return new Command("submit")
    .description(
      "hand the reports of a trusted device in as it would itself, and print the acknowledgement or the reason of the refusal",
    )
    .argument("<file>", "the report file as the device wrote it")
    .requiredOption("--server <url>", "where the licence server listens", parseUrl)
    .option("--virtual-account <id>", "the virtual account to report for; without it the device's own")
    .option("--wait <seconds>", "how long to wait for the acknowledgement", parseSeconds, 30)
    .action(async (file: string, options: SubmitOptions, command: Command) => {
      process.exitCode = await submit(readGivenFile(file, "report file", command), options, console);
    });
}

/** Submits a report file and waits for its acknowledgement; says on the terminal what came of it. */
export async function submit(document: Buffer, options: SubmitOptions, terminal: Terminal): Promise<ExitCode> {
  try {
    const client = new LicenceServerClient(options.server, options.virtualAccount);
    const outcome = await client.submit(document);
    if (outcome.kind === "refused") {
      terminal.error(`refused: ${outcome.message}\n(${outcome.code}; nothing of it is stored)`);
      return exitCode.bad;
    }
    terminal.log(`accepted, poll id ${outcome.poll}`);
    return await awaitAcknowledgement(client, outcome.poll, options.wait, terminal);
  } catch (error) {
    if (!(error instanceof UnexpectedAnswer)) throw error;
    terminal.error(`error: ${error.message}`);
    return exitCode.fault;
  }
}

async function awaitAcknowledgement(
  client: LicenceServerClient,
  poll: string,
  wait: number,
  terminal: Terminal,
): Promise<ExitCode> {
  const answer = await answeredWithin(wait, () => client.poll(poll));
  if (answer === "pending") {
    terminal.log(
      `not acknowledged within ${wait} seconds; the reports are taken in; submitting them again does no harm`,
    );
    return exitCode.good;
  }
  terminal.log(acknowledgementLines(answer).join("\n"));
  return answer.refused.length === 0 ? exitCode.good : exitCode.bad;
}
