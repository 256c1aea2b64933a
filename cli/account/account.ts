import { Command, Option } from "commander";
import { paths } from "../../lambdas/paths";
import {
  type AccountOptions,
  clientOf,
  ending,
  type ServerOptions,
  type Terminal,
  tellAnswer,
  withAccountOptions,
  withServerOptions,
} from "../account-options";
import { alignedLines } from "../aligned-lines";
import type { ExitCode } from "../exit-code";
import { allPages } from "./all-pages";
import { credentialLines } from "./credential-lines";
import { usersCommand } from "./users";

type NewAccount = ServerOptions & { readonly admin?: readonly string[] };
interface Listed {
  readonly domain: string;
  readonly name: string;
  readonly id: string;
}

/** `slp account`: smart accounts, their virtual accounts and users. */
export function accountCommand(terminal: Terminal = console): Command {
  const create = withServerOptions(new Command("create"))
    .description("make a smart account with virtual accounts; what is there already stays as it is")
    .argument("<domain>", "its name, as in example.com")
    .argument("<virtual-account...>", "their names")
    .addOption(new Option("--admin <name...>", "who may administer it; a secret is shown this once"))
    .action(
      ending((domain: string, names: string[], options: NewAccount) => createAccount(domain, names, options, terminal)),
    );
  const list = withServerOptions(new Command("list"))
    .description("the smart accounts and virtual accounts that are open to who asks")
    .action(ending((options: ServerOptions) => listAccounts(options, terminal)));
  const add = withAccountOptions(new Command("add"))
    .description("make virtual accounts in a smart account")
    .argument("<virtual-account...>", "their names")
    .action(ending((names: string[], options: AccountOptions) => addVirtualAccounts(names, options, terminal)));
  return [create, list, add, usersCommand(terminal)].reduce(
    (account, one) => account.addCommand(one),
    new Command("account").description("smart accounts, their virtual accounts and users"),
  );
}

/** Makes a smart account and prints its virtual accounts, and how its administrators sign in. */
export function createAccount(
  domain: string,
  virtualAccounts: readonly string[],
  options: NewAccount,
  terminal: Terminal,
): Promise<ExitCode> {
  const users = options.admin?.map((name) => ({ name, role: "admin" }));
  const asked = { body: { domain, virtualAccounts, users } };
  return tellAnswer(options, terminal, clientOf(options).ask(`POST ${paths.accounts}`, asked), (made) => [
    ...virtualAccountLines(made.virtualAccounts.map((one) => ({ domain, ...one }))),
    ...(made.users.length > 0 ? ["", ...credentialLines(made.users)] : []),
  ]);
}

/** Prints the smart accounts with their virtual accounts. */
export function listAccounts(options: ServerOptions, terminal: Terminal): Promise<ExitCode> {
  const client = clientOf(options);
  const accounts = allPages(async (offset) => {
    const page = await client.ask(`GET ${paths.accountSearch}`, { query: { offset: String(offset) } });
    return { totalRecords: page.totalRecords, entries: page.accounts };
  });
  return tellAnswer(options, terminal, accounts, (all) =>
    virtualAccountLines(
      all.flatMap(({ domain, virtual_accounts }) =>
        virtual_accounts.map(({ virtual_account_id: id, name }) => ({ domain, name, id })),
      ),
    ),
  );
}

/** Makes virtual accounts and prints their ids. */
export function addVirtualAccounts(
  virtualAccounts: readonly string[],
  options: AccountOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { account: domain } = options;
  const made = clientOf(options).ask(`POST ${paths.virtualAccounts}`, { place: { domain }, body: { virtualAccounts } });
  return tellAnswer(options, terminal, made, (answer) =>
    virtualAccountLines(answer.virtualAccounts.map((one) => ({ domain, ...one }))),
  );
}

const virtualAccountLines = (listed: readonly Listed[]) =>
  alignedLines(
    [
      { head: "Smart account", of: ({ domain }) => domain },
      { head: "Virtual account", of: ({ name }) => name },
      { head: "Id", of: ({ id }) => id },
    ],
    listed,
    "no virtual account is open to who asks",
  );
