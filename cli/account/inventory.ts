import { Command, Option } from "commander";
import { formatInstant, type Instant } from "../../core/time/instant";
import { type AccountOptions, ending, type Terminal, tellAnswer, withAccountOptions } from "../account-options";
import { alignedLines } from "../aligned-lines";
import type { ExitCode } from "../exit-code";
import { parseMoment } from "../parse-moment";
import { licencesOf } from "./licences-of";

type InventoryOptions = AccountOptions & { readonly virtualAccount?: readonly string[]; readonly at?: Instant };

/** `slp inventory`: Purchased, In Use and Balance. */
export function inventoryCommand(terminal: Terminal = console): Command {
  return withAccountOptions(new Command("inventory"))
    .description("Purchased, In Use and Balance; ends with 1 where licences are short")
    .addOption(new Option("--virtual-account <name...>", "only these; every one that is open without it"))
    .option("--at <instant>", "as it was, or will be, then", parseMoment)
    .action(ending((options: InventoryOptions) => showInventory(options, terminal)));
}

/** Prints the inventory; a balance below zero is not good (ACC-2). */
export function showInventory(options: InventoryOptions, terminal: Terminal): Promise<ExitCode> {
  const { virtualAccount: virtualAccounts = [], at } = options;
  const licences = licencesOf(options, { virtualAccounts, at: at === undefined ? undefined : formatInstant(at) });
  return tellAnswer(
    options,
    terminal,
    licences,
    (all) =>
      alignedLines(
        [
          { head: "Virtual account", of: ({ virtualAccount }) => virtualAccount },
          { head: "Licence", of: ({ license }) => license },
          { head: "Tag", of: ({ entitlementTag }) => entitlementTag },
          { head: "Purchased", of: ({ quantity }) => quantity },
          { head: "In Use", of: ({ inUse }) => inUse },
          { head: "Balance", of: ({ available }) => available },
          { head: "Status", of: ({ status }) => status },
        ],
        all,
        "no licence was bought or reported, or there is no such account",
      ),
    (all) => all.every(({ available }) => available >= 0),
  );
}
