import { type Command, Option } from "commander";
import { ApiClient, ApiRefusal } from "./api-client";
import { fetchAsAwsIdentity } from "./aws-identity";
import { type ExitCode, exitCode } from "./exit-code";
import { parseSecretFile } from "./parse-secret-file";
import { parseUrl } from "./parse-url";

/** What commands are told of the server and of who asks. */
export interface ServerOptions {
  readonly server: URL;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly clientSecretFile?: string;
  readonly aws?: boolean;
  readonly json: boolean;
}

/** What commands about a smart account are told. */
export interface AccountOptions extends ServerOptions {
  readonly account: string;
}

/** What commands about a virtual account are told. */
export interface VirtualAccountOptions extends AccountOptions {
  readonly virtualAccount: string;
}

/** Where a command tells what came of it. */
export type Terminal = Pick<Console, "log" | "error">;

const serverOption = () =>
  new Option("--server <url>", "where the licence server listens")
    .env("SLP_SERVER")
    .argParser(parseUrl)
    .default(new URL("http://127.0.0.1:8443"), "http://127.0.0.1:8443");

/** Adds to a command what every command about a licence server is told. */
export const withServerOptions = (command: Command): Command =>
  command
    .addOption(serverOption())
    .addOption(
      new Option("--client-id <id>", "of the user; without it, the operator of this machine").env("SLP_CLIENT_ID"),
    )
    .addOption(new Option("--client-secret <secret>", "of the user").env("SLP_CLIENT_SECRET"))
    .addOption(
      new Option("--client-secret-file <file>", "the same from a file, which no list of processes shows")
        .conflicts("clientSecret")
        .argParser(parseSecretFile),
    )
    .option("--aws", "ask as the operator of a server on AWS, by this machine's AWS identity", false)
    .option("--json", "print what the server answers, for programs", false);

/** The same for a command about a smart account. */
export const withAccountOptions = (command: Command): Command =>
  withServerOptions(
    command.addOption(new Option("--account <domain>", "the smart account").env("SLP_ACCOUNT").makeOptionMandatory()),
  );

/** The same for a command about a virtual account. */
export const withVirtualAccountOptions = (command: Command): Command =>
  withAccountOptions(command).addOption(
    new Option("--virtual-account <name>", "the virtual account, by its name or id")
      .env("SLP_VIRTUAL_ACCOUNT")
      .makeOptionMandatory(),
  );

/** An action of a command whose outcome is the exit code. */
export const ending =
  <Given extends readonly unknown[]>(act: (...given: Given) => Promise<ExitCode>) =>
  async (...given: Given): Promise<void> => {
    process.exitCode = await act(...given);
  };

/** A client for who the options say that asks. */
export function clientOf({ server, aws, ...user }: ServerOptions): ApiClient {
  const { clientId: client, clientSecret, clientSecretFile: secret = clientSecret ?? "" } = user;
  return client === undefined
    ? new ApiClient(server, undefined, aws ? fetchAsAwsIdentity : fetch)
    : new ApiClient(server, { client, secret });
}

/** Prints an answer, in lines for people or as it came for programs; tells a refusal in the server's words. */
export async function tellAnswer<Answer>(
  { json }: Pick<ServerOptions, "json">,
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
    return error.answered ? exitCode.bad : exitCode.fault;
  }
}
