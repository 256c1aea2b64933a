import { Command } from "commander";
import { paths } from "../../lambdas/paths";
import {
  clientOf,
  ending,
  type Terminal,
  type VirtualAccountOptions,
  withVirtualAccountOptions,
} from "../account-options";
import { type ApiClient, ApiRefusal } from "../api-client";
import { type ExitCode, exitCode } from "../exit-code";
import { readGivenFile } from "../read-given-file";
import { answeredWithin } from "./answered-within";
import { parseSeconds } from "./parse-seconds";
import { writeNewFile } from "./write-new-file";

export type ExchangeOptions = VirtualAccountOptions & { readonly out: string; readonly wait: number };

/** `slp file exchange`: a usage file, of one device or of many, for the acknowledgement file that answers it. */
export function exchangeCommand(): Command {
  return withVirtualAccountOptions(new Command("exchange"))
    .description("hand a usage file to a licence server and write the acknowledgement file that devices import")
    .argument("<file>", "the usage file, of a device or of several that were joined")
    .requiredOption("--out <file>", "the acknowledgement file; one that is there is not replaced")
    .option("--wait <seconds>", "how long to wait for the answer", parseSeconds, 30)
    .action(
      ending((file: string, options: ExchangeOptions, command: Command) =>
        exchange(readGivenFile(file, "usage file", command), options, console),
      ),
    );
}

/** Hands a usage file in, waits for its answer and writes it; says on the terminal what came of it. */
export async function exchange(usage: Buffer, options: ExchangeOptions, terminal: Terminal): Promise<ExitCode> {
  const { account: domain, virtualAccount, wait, out } = options;
  const client = clientOf(options);
  const place = { domain, virtualAccount };
  try {
    const asked = { place, body: { file: usage.toString("base64") } };
    const { file } = await client.ask(`POST ${paths.usageFiles}`, asked);
    const answer = await answeredWithin(wait, () => answerTo(client, { ...place, file }));
    if (answer !== "pending") return tell(answer, out, options, terminal);
    terminal.log(`taken in, and not answered within ${wait} seconds; handing it in again does no harm`);
    return exitCode.good;
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    terminal.error(
      error.answered ? `refused: ${error.message}\n(nothing of the file is stored)` : `error: ${error.message}`,
    );
    return error.answered ? exitCode.bad : exitCode.fault;
  }
}

/** The acknowledgement file of a usage file that was handed in, and what was refused of it. */
async function answerTo(client: ApiClient, place: Readonly<Record<string, string>>) {
  const { status, file, refused } = await client.ask(`GET ${paths.acknowledgementFile}`, { place });
  return { kind: status, file, refused } as const;
}

type Complete = Pick<Awaited<ReturnType<typeof answerTo>>, "file" | "refused">;

function tell({ file, refused }: Complete, out: string, { json }: ExchangeOptions, terminal: Terminal): ExitCode {
  for (const { report_id, message } of refused) terminal.error(`report ${report_id} was refused: ${message}`);
  if (file === undefined) return exitCode.bad;
  const problem = writeNewFile(out, Buffer.from(file, "base64"));
  if (problem !== undefined) {
    terminal.error(`error: ${problem}`);
    return exitCode.usage;
  }
  const said = `wrote ${out}: import it on the device, as in license smart import flash:${out}`;
  terminal.log(json ? JSON.stringify({ out, refused }, null, 2) : said);
  return refused.length === 0 ? exitCode.good : exitCode.bad;
}
