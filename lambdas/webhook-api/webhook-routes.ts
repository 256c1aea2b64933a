import * as z from "zod/mini";
import { formatInstant } from "../../core/time/instant";
import { eventKinds } from "../../server/events/event-kinds";
import type { Webhook } from "../../server/ports/webhooks";
import type { addWebhook } from "../../server/webhooks/add-webhook";
import type { listWebhooks } from "../../server/webhooks/list-webhooks";
import type { removeWebhook } from "../../server/webhooks/remove-webhook";
import type { tryWebhook } from "../../server/webhooks/try-webhook";
import { type Answer, ok, problem } from "../http/answer";
import type { HttpRequest } from "../http/request";
import { notFound } from "../http/virtual-account-route";

/** A receiver that is to be told; without kinds, of everything. */
export const webhookShape = z.object({
  url: z.string().check(z.minLength(1), z.maxLength(2_000)),
  kinds: z.optional(z.array(z.enum(eventKinds)).check(z.minLength(1), z.maxLength(eventKinds.length))),
});

const place = z.object({ webhook: z.string().check(z.minLength(1), z.maxLength(64)) });

const noWebhook = (): Answer => problem(404, "not-found", "There is no such webhook in this virtual account.");

const written = ({ id, url, kinds, addedAt }: Webhook) => ({ id, url, kinds, addedAt: formatInstant(addedAt) });

/** Adds a webhook; its secret is shown this once. */
export const addWebhookRoute =
  (add: ReturnType<typeof addWebhook>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const { url, kinds = eventKinds } = request.body(webhookShape);
    const outcome = await add({ virtualAccount, url, kinds, actor: request.caller });
    if (outcome.kind === "unknown-account") return notFound();
    if (outcome.kind === "refused") return problem(400, "webhook-refused", outcome.message);
    return { status: 201, body: { webhook: written(outcome.webhook), secret: outcome.webhook.secret } };
  };

/** The webhooks, without their secrets. */
export const listWebhooksRoute =
  (list: ReturnType<typeof listWebhooks>) =>
  async (_request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const outcome = await list(virtualAccount);
    return outcome.kind === "unknown-account" ? notFound() : ok({ webhooks: outcome.webhooks.map(written) });
  };

/** Removes a webhook. */
export const removeWebhookRoute =
  (remove: ReturnType<typeof removeWebhook>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const { webhook } = request.parameters(place);
    const outcome = await remove({ virtualAccount, webhook, actor: request.caller });
    return outcome === "unknown" ? noWebhook() : ok({ removed: webhook });
  };

/** Sends an event that means nothing to a webhook, by the way that all go. */
export const tryWebhookRoute =
  (attempt: ReturnType<typeof tryWebhook>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const outcome = await attempt(virtualAccount, request.parameters(place).webhook);
    return outcome.kind === "unknown" ? noWebhook() : { status: 202, body: { event: outcome.event } };
  };
