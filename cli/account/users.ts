import { Argument, Command } from "commander";
import { paths } from "../../lambdas/paths";
import {
  type AccountOptions,
  clientOf,
  ending,
  type Terminal,
  tellAnswer,
  withAccountOptions,
} from "../account-options";
import { alignedLines } from "../aligned-lines";
import type { ExitCode } from "../exit-code";
import { allPages } from "./all-pages";
import { credentialLines } from "./credential-lines";

/** `slp account users`: who may do what in a smart account. */
export function usersCommand(terminal: Terminal): Command {
  const list = withAccountOptions(new Command("list"))
    .description("who was let in, and to which virtual accounts")
    .action(ending((options: AccountOptions) => listUsers(options, terminal)));
  const grant = withAccountOptions(new Command("grant"))
    .description("let somebody in, or change what they may do; a secret is shown to who is new, this once")
    .argument("<name>")
    .addArgument(new Argument("<role>").choices(["admin", "user", "viewer"]))
    .argument("[virtual-account...]", "only these; every one without them")
    .action(
      ending((name: string, role: string, only: string[], options: AccountOptions) =>
        grantUser(name, role, only, options, terminal),
      ),
    );
  const withdraw = withAccountOptions(new Command("withdraw"))
    .description("let somebody in no more, whatever access token they hold")
    .argument("<name...>")
    .action(ending((names: string[], options: AccountOptions) => withdrawUsers(names, options, terminal)));
  return [list, grant, withdraw].reduce(
    (users, one) => users.addCommand(one),
    new Command("users").description("who may do what in a smart account"),
  );
}

/** Prints the users of a smart account. */
export function listUsers(options: AccountOptions, terminal: Terminal): Promise<ExitCode> {
  const client = clientOf(options);
  const place = { domain: options.account };
  const users = allPages(async (offset) => {
    const page = await client.ask(`GET ${paths.users}`, { place, query: { offset: String(offset) } });
    return { totalRecords: page.totalRecords, entries: page.users };
  });
  return tellAnswer(options, terminal, users, (all) =>
    alignedLines(
      [
        { head: "User", of: ({ name }) => name },
        { head: "Role", of: ({ role }) => role },
        { head: "Virtual accounts", of: ({ virtualAccounts }) => virtualAccounts?.join(", ") ?? "every one" },
        { head: "Client id", of: ({ clientId }) => clientId },
      ],
      all,
      "nobody was let in",
    ),
  );
}

/** Lets a user in and prints how to sign in. */
export function grantUser(
  name: string,
  role: string,
  only: readonly string[],
  options: AccountOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const virtualAccounts = only.length > 0 ? only : undefined;
  const asked = { place: { domain: options.account }, body: { users: [{ name, role, virtualAccounts }] } };
  const granted = clientOf(options).ask(`PUT ${paths.users}`, asked);
  return tellAnswer(options, terminal, granted, ({ users }) => credentialLines(users));
}

/** Withdraws users; a name that nobody has is no success. */
export function withdrawUsers(
  names: readonly string[],
  options: AccountOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const asked = { place: { domain: options.account }, body: { users: names } };
  return tellAnswer(
    options,
    terminal,
    clientOf(options).ask(`POST ${paths.removeUsers}`, asked),
    ({ removed, unknown }) => [`${removed} let in no more${unknown > 0 ? `, ${unknown} of the names nobody has` : ""}`],
    ({ unknown }) => unknown === 0,
  );
}
