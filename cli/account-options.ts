import { type Command, Option } from "commander";
import { ApiClient, ApiRefusal } from "./api-client";
import { fetchAsAwsIdentity } from "./aws-identity";
import { type ExitCode, exitCode } from "./exit-code";
import { parseUrl } from "./parse-url";

/** What commands about accounts are told of the server and of who asks. */
export interface AccountOptions {
  readonly server: URL;
  readonly account: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly aws?: boolean;
  readonly json: boolean;
}

/** Where a command tells what came of it. */
export type Terminal = Pick<Console, "log" | "error">;

/** Adds to a command what every command about accounts is told. */
export const withAccountOptions = (command: Command): Command =>
  command
    .requiredOption("--server <url>", "where the licence server listens", parseUrl, new URL("http://127.0.0.1:8443"))
    .requiredOption("--account <domain>", "the smart account")
    .addOption(
      new Option("--client-id <id>", "of the user; without it, the operator of this machine").env("SLP_CLIENT_ID"),
    )
    .addOption(new Option("--client-secret <secret>", "of the user").env("SLP_CLIENT_SECRET"))
    .option("--aws", "ask as the operator of a server on AWS, by this machine's AWS identity", false)
    .option("--json", "print what the server answers, for programs", false);

/** A client for who the options say that asks. */
export const clientOf = ({ server, clientId: client, clientSecret: secret, aws }: AccountOptions): ApiClient =>
  client === undefined
    ? new ApiClient(server, undefined, aws ? fetchAsAwsIdentity : fetch)
    : new ApiClient(server, { client, secret: secret ?? "" });

/** Prints an answer, in lines for people or as it came for programs; tells a refusal in the server's words. */
export async function tellAnswer<Answer>(
  { json }: Pick<AccountOptions, "json">,
  terminal: Terminal,
  answer: Promise<Answer>,
  lines: (answer: Answer) => readonly string[],
  isGood: (answer: Answer) => boolean = () => true,
): Promise<ExitCode> {
  try {
    const given = await answer;
    terminal.log(json ? JSON.stringify(given, null, 2) : lines(given).join("\n"));
    return isGood(given) ? exitCode.good : exitCode.bad;
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    terminal.error(`error: ${error.message}`);
    return exitCode.bad;
  }
}
