import { Command } from "commander";
import { paths } from "../lambdas/paths";
import { allPages } from "./account/all-pages";
import {
  clientOf,
  ending,
  type Terminal,
  tellAnswer,
  type VirtualAccountOptions,
  withVirtualAccountOptions,
} from "./account-options";
import { alignedLines } from "./aligned-lines";
import type { ExitCode } from "./exit-code";
import { parseCount } from "./parse-count";

export type NewTokenOptions = VirtualAccountOptions & {
  readonly days?: number;
  readonly uses?: number;
  readonly for?: string;
};

/** `slp token`: makes, lists and revokes registration ID tokens. */
export function tokenCommand(terminal: Terminal = console): Command {
  const create = withVirtualAccountOptions(new Command("create"))
    .description("make a token that brings devices into a virtual account; it is shown this once")
    .option("--days <number>", "after how many days it expires; 30 without it", parseCount)
    .option("--uses <number>", "how many devices may use it; any number without it", parseCount)
    .option("--for <text>", "what it is for, as the list of tokens is to say")
    .action(ending((options: NewTokenOptions) => createToken(options, terminal)));
  const list = withVirtualAccountOptions(new Command("list"))
    .description("the tokens of a virtual account, by ids that tell nothing of them")
    .action(ending((options: VirtualAccountOptions) => listTokens(options, terminal)));
  const revoke = withVirtualAccountOptions(new Command("revoke"))
    .description("end a token; devices that were trusted with it stay trusted")
    .argument("<token>", "itself, or the id that it is listed with")
    .action(ending((token: string, options: VirtualAccountOptions) => revokeToken(token, options, terminal)));
  return [create, list, revoke].reduce(
    (token, one) => token.addCommand(one),
    new Command("token").description("registration ID tokens"),
  );
}

const placeOf = ({ account: domain, virtualAccount }: VirtualAccountOptions) => ({ domain, virtualAccount });

/** Makes a token and prints it. */
export function createToken(options: NewTokenOptions, terminal: Terminal): Promise<ExitCode> {
  const { days: expiresAfterDays, uses, for: description } = options;
  const asked = { place: placeOf(options), body: { description, expiresAfterDays, uses } };
  return tellAnswer(options, terminal, clientOf(options).ask(`POST ${paths.tokens}`, asked), ({ tokenInfo }) => [
    tokenInfo.token,
    `good until ${tokenInfo.expirationDate}; on the router: license smart trust idtoken ${tokenInfo.token} all`,
  ]);
}

/** Prints the tokens of a virtual account with how they stand. */
export function listTokens(options: VirtualAccountOptions, terminal: Terminal): Promise<ExitCode> {
  const client = clientOf(options);
  const tokens = allPages(async (offset) => {
    const asked = { place: placeOf(options), query: { offset: String(offset) } };
    const page = await client.ask(`GET ${paths.tokens}`, asked);
    return { totalRecords: page.totalRecords, entries: page.tokens };
  });
  return tellAnswer(options, terminal, tokens, (all) =>
    alignedLines(
      [
        { head: "Id", of: ({ id }) => id },
        { head: "Standing", of: ({ standing }) => standing },
        { head: "Expires", of: ({ expirationDate }) => expirationDate },
        { head: "Uses", of: ({ uses, used }) => (uses === null ? "any number" : `${used} of ${uses}`) },
        { head: "Made by", of: ({ createdBy }) => createdBy },
        { head: "For", of: ({ description }) => description },
      ],
      all,
      "no token was made",
    ),
  );
}

/** Revokes a token; one that is not of the virtual account is no success. */
export function revokeToken(token: string, options: VirtualAccountOptions, terminal: Terminal): Promise<ExitCode> {
  return tellAnswer(
    options,
    terminal,
    clientOf(options).ask(`POST ${paths.revokeTokens}`, { place: placeOf(options), body: { tokens: [token] } }),
    ({ revoked }) => [revoked === 1 ? "revoked" : "no such token was made in this virtual account"],
    ({ revoked }) => revoked === 1,
  );
}
