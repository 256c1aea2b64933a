import { Command, Option } from "commander";
import { paths } from "../lambdas/paths";
import { eventKinds } from "../server/events/event-kinds";
import type { EventKind } from "../server/ports/events";
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

export type NewWebhookOptions = VirtualAccountOptions & { readonly kinds?: readonly EventKind[] };

/** `slp webhook`: who is told of the events of a virtual account. */
export function webhookCommand(terminal: Terminal = console): Command {
  const add = withVirtualAccountOptions(new Command("add"))
    .description("tell a receiver of events; the secret that signs them is shown this once")
    .argument("<url>", "https, and reached by everybody")
    .addOption(new Option("--kinds <kind...>", "of these kinds; of all without it").choices(eventKinds))
    .action(ending((url: string, options: NewWebhookOptions) => addWebhook(url, options, terminal)));
  const list = withVirtualAccountOptions(new Command("list"))
    .description("who is told of what")
    .action(ending((options: VirtualAccountOptions) => listWebhooks(options, terminal)));
  const remove = withVirtualAccountOptions(new Command("remove"))
    .description("tell a receiver nothing more")
    .argument("<id>")
    .action(ending((id: string, options: VirtualAccountOptions) => removeWebhook(id, options, terminal)));
  const test = withVirtualAccountOptions(new Command("test"))
    .description("send an event that means nothing")
    .argument("<id>")
    .action(ending((id: string, options: VirtualAccountOptions) => tryWebhook(id, options, terminal)));
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
export function listWebhooks(options: VirtualAccountOptions, terminal: Terminal): Promise<ExitCode> {
  const { account: domain, virtualAccount } = options;
  const answer = clientOf(options).ask(`GET ${paths.webhooks}`, { place: { domain, virtualAccount } });
  return tellAnswer(options, terminal, answer, ({ webhooks }) =>
    webhooks.length === 0
      ? ["nobody is told"]
      : alignedLines(
          [
            { head: "Id", of: ({ id }) => id },
            { head: "Added", of: ({ addedAt }) => addedAt },
            { head: "URL", of: ({ url }) => url },
            { head: "Kinds", of: ({ kinds }) => kinds.join(", ") },
          ],
          webhooks,
        ),
  );
}

/** Removes a webhook. */
export function removeWebhook(id: string, options: VirtualAccountOptions, terminal: Terminal): Promise<ExitCode> {
  const place = { domain: options.account, virtualAccount: options.virtualAccount, webhook: id };
  const answer = clientOf(options).ask(`DELETE ${paths.webhook}`, { place });
  return tellAnswer(options, terminal, answer, () => ["removed"]);
}

/** Has an event sent that means nothing. */
export function tryWebhook(id: string, options: VirtualAccountOptions, terminal: Terminal): Promise<ExitCode> {
  const place = { domain: options.account, virtualAccount: options.virtualAccount, webhook: id };
  const answer = clientOf(options).ask(`POST ${paths.webhookTrial}`, { place });
  return tellAnswer(options, terminal, answer, ({ event }) => [`${event} is on its way`]);
}
