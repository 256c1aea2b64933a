import { Command } from "commander";
import type { Instant } from "../../core/time/instant";
import { formatInstant } from "../../core/time/instant";
import { paths } from "../../lambdas/paths";
import {
  clientOf,
  ending,
  type Terminal,
  tellAnswer,
  type VirtualAccountOptions,
  withVirtualAccountOptions,
} from "../account-options";
import { alignedLines } from "../aligned-lines";
import type { ExitCode } from "../exit-code";
import { parseMoment } from "../parse-moment";
import { parseQuantity } from "../parse-quantity";
import { licencesOf } from "./licences-of";

type Term = VirtualAccountOptions & { readonly from?: Instant; readonly until?: Instant };

/** `slp purchase`: licences that are bought for a virtual account. */
export function purchaseCommand(terminal: Terminal = console): Command {
  const add = withVirtualAccountOptions(new Command("add"))
    .description("buy licences, at once and for ever unless it is said otherwise")
    .argument("<tag>", "the entitlement tag, as in CUBE_T_STD")
    .argument("<quantity>", "how many", parseQuantity)
    .option("--from <instant>", "when they begin to count, such as 2027-01-01T00:00:00Z", parseMoment)
    .option("--until <instant>", "when they stop counting", parseMoment)
    .action(ending((tag: string, quantity: number, options: Term) => addPurchase(tag, quantity, options, terminal)));
  const list = withVirtualAccountOptions(new Command("list"))
    .description("what was bought")
    .action(ending((options: VirtualAccountOptions) => listPurchases(options, terminal)));
  return new Command("purchase").description("licences that are bought").addCommand(add).addCommand(list);
}

/** Buys licences and prints for how long. */
export function addPurchase(tag: string, quantity: number, options: Term, terminal: Terminal): Promise<ExitCode> {
  const { account: domain, virtualAccount, from, until } = options;
  const startDate = from === undefined ? undefined : formatInstant(from);
  const endDate = until === undefined ? undefined : formatInstant(until);
  const asked = { place: { domain, virtualAccount }, body: { tag, quantity, startDate, endDate } };
  return tellAnswer(options, terminal, clientOf(options).ask(`POST ${paths.purchases}`, asked), (bought) => [
    `${bought.quantity} ${bought.tag} from ${bought.startDate} ${termOf(bought.endDate)}`,
  ]);
}

/** Prints the purchases of a virtual account, tag by tag. */
export function listPurchases(options: VirtualAccountOptions, terminal: Terminal): Promise<ExitCode> {
  const purchases = licencesOf(options, { virtualAccounts: [options.virtualAccount] }).then((licences) =>
    licences.flatMap(({ entitlementTag: tag, licenseDetails }) => licenseDetails.map((one) => ({ tag, ...one }))),
  );
  return tellAnswer(options, terminal, purchases, (all) =>
    alignedLines(
      [
        { head: "Tag", of: ({ tag }) => tag },
        { head: "Quantity", of: ({ quantity }) => quantity },
        { head: "From", of: ({ startDate }) => startDate },
        { head: "Until", of: ({ endDate }) => endDate ?? "for ever" },
        { head: "Id", of: ({ subscriptionId }) => subscriptionId },
      ],
      all,
      "nothing was bought",
    ),
  );
}

const termOf = (endDate: string | null): string => (endDate === null ? "for ever" : `until ${endDate}`);
