import { Command } from "commander";
import { paths } from "../lambdas/paths";
import { type AccountOptions, clientOf, type Terminal, tellAnswer, withAccountOptions } from "./account-options";
import type { ExitCode } from "./exit-code";
import { parseCount } from "./parse-count";

export type TokenOptions = AccountOptions & { readonly virtualAccount: string };
export type NewTokenOptions = TokenOptions & { readonly days?: number; readonly uses?: number };

const inVirtualAccount = (command: Command): Command =>
  withAccountOptions(command).requiredOption("--virtual-account <id>", "the virtual account, by its id");

/** `slp token`: makes and revokes registration ID tokens. */
export function tokenCommand(terminal: Terminal = console): Command {
  const create = inVirtualAccount(new Command("create"))
    .description("make a token that brings devices into a virtual account; it is shown this once")
    .option("--days <number>", "after how many days it expires; 30 without it", parseCount)
    .option("--uses <number>", "how many devices may use it; any number without it", parseCount)
    .action(async (options: NewTokenOptions) => {
      process.exitCode = await createToken(options, terminal);
    });
  const revoke = inVirtualAccount(new Command("revoke"))
    .description("end a token; devices that were trusted with it stay trusted")
    .argument("<token>")
    .action(async (token: string, options: TokenOptions) => {
      process.exitCode = await revokeToken(token, options, terminal);
    });
  return new Command("token").description("registration ID tokens").addCommand(create).addCommand(revoke);
}

/** Makes a token and prints it. */
export function createToken(options: NewTokenOptions, terminal: Terminal): Promise<ExitCode> {
  const { account: domain, virtualAccount, days: expiresAfterDays, uses } = options;
  const asked = { place: { domain, virtualAccount }, body: { expiresAfterDays, uses } };
  return tellAnswer(options, terminal, clientOf(options).ask(`POST ${paths.tokens}`, asked), ({ tokenInfo }) => [
    tokenInfo.token,
    `good until ${tokenInfo.expirationDate}; on the router: license smart trust idtoken ${tokenInfo.token} all`,
  ]);
}

/** Revokes a token; one that is not of the virtual account is no success. */
export function revokeToken(token: string, options: TokenOptions, terminal: Terminal): Promise<ExitCode> {
  const { account: domain, virtualAccount } = options;
  const asked = { place: { domain, virtualAccount }, body: { tokens: [token] } };
  return tellAnswer(
    options,
    terminal,
    clientOf(options).ask(`POST ${paths.revokeTokens}`, asked),
    ({ revoked }) => [revoked === 1 ? "revoked" : "no such token was made in this virtual account"],
    ({ revoked }) => revoked === 1,
  );
}
