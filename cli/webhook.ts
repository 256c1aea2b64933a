import { Command, Option } from "commander";
import { paths } from "../lambdas/paths";
import { eventKinds } from "../server/events/event-kinds";
import type { EventKind } from "../server/ports/events";
import { type AccountOptions, clientOf, type Terminal, tellAnswer, withAccountOptions } from "./account-options";
import type { ExitCode } from "./exit-code";

export type WebhookOptions = AccountOptions & { readonly virtualAccount: string };
export type NewWebhookOptions = WebhookOptions & { readonly kinds?: readonly EventKind[] };

const inVirtualAccount = (command: Command): Command =>
  withAccountOptions(command).requiredOption("--virtual-account <id>", "the virtual account, by its id");

/** `slp webhook`: who is told of the events of a virtual account. */
export function webhookCommand(terminal: Terminal = console): Command {
  const add = inVirtualAccount(new Command("add"))
    .description("tell a receiver of events; the secret that signs them is shown this once")
    .argument("<url>", "https, and reached by everybody")
    .addOption(new Option("--kinds <kind...>", "of these kinds; of all without it").choices(eventKinds))
    .action(async (url: string, options: NewWebhookOptions) => {
      process.exitCode = await addWebhook(url, options, terminal);
    });
  const list = inVirtualAccount(new Command("list"))
    .description("who is told of what")
    .action(async (options: WebhookOptions) => {
      process.exitCode = await listWebhooks(options, terminal);
    });
  const remove = inVirtualAccount(new Command("remove"))
    .description("tell a receiver nothing more")
    .argument("<id>")
    .action(async (id: string, options: WebhookOptions) => {
      process.exitCode = await removeWebhook(id, options, terminal);
    });
  const test = inVirtualAccount(new Command("test"))
    .description("send an event that means nothing")
    .argument("<id>")
    .action(async (id: string, options: WebhookOptions) => {
      process.exitCode = await tryWebhook(id, options, terminal);
    });
  const webhook = new Command("webhook").description("receivers of a virtual account's events");
  return [add, list, remove, test].reduce((all, one) => all.addCommand(one), webhook);
}

/** Adds a webhook and prints its secret. */
export function addWebhook(url: string, options: NewWebhookOptions, terminal: Terminal): Promise<ExitCode> {
  const { account: domain, virtualAccount, kinds } = options;
  const asked = { place: { domain, virtualAccount }, body: { url, kinds } };
  const answer = clientOf(options).ask(`POST ${paths.webhooks}`, asked);
  return tellAnswer(options, terminal, answer, ({ webhook, secret }) => [
    webhook.id,
    `secret ${secret}, shown this once; it is told of ${webhook.kinds.join(", ")}`,
  ]);
}

/** Prints the webhooks. */
export function listWebhooks(options: WebhookOptions, terminal: Terminal): Promise<ExitCode> {
  const { account: domain, virtualAccount } = options;
  const answer = clientOf(options).ask(`GET ${paths.webhooks}`, { place: { domain, virtualAccount } });
  return tellAnswer(options, terminal, answer, ({ webhooks }) =>
    webhooks.length === 0
      ? ["nobody is told"]
      : webhooks.map(({ id, url, kinds, addedAt }) => [id, addedAt, url, kinds.join(", ")].join("  ")),
  );
}

/** Removes a webhook. */
export function removeWebhook(id: string, options: WebhookOptions, terminal: Terminal): Promise<ExitCode> {
  const place = { domain: options.account, virtualAccount: options.virtualAccount, webhook: id };
  const answer = clientOf(options).ask(`DELETE ${paths.webhook}`, { place });
  return tellAnswer(options, terminal, answer, () => ["removed"]);
}

/** Has an event sent that means nothing. */
export function tryWebhook(id: string, options: WebhookOptions, terminal: Terminal): Promise<ExitCode> {
  const place = { domain: options.account, virtualAccount: options.virtualAccount, webhook: id };
  const answer = clientOf(options).ask(`POST ${paths.webhookTrial}`, { place });
  return tellAnswer(options, terminal, answer, ({ event }) => [`${event} is on its way`]);
}
