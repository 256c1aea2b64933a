import * as z from "zod/mini";
import { eventKinds } from "../../server/events/event-kinds";
import { closedAnswers, type Operations } from "../http/operation";
import { paths } from "../paths";
import type { contract } from "./contract";
import { webhookShape } from "./webhook-routes";

const webhook = z.strictObject({
  id: z.string(),
  url: z.string(),
  kinds: z.array(z.enum(eventKinds)),
  addedAt: z.string(),
});

export const operations = {
  [`GET ${paths.webhooks}` as const]: {
    summary: "Who is told of the account's events.",
    answers: {
      ...closedAnswers,
      200: { what: "The webhooks, the oldest first.", body: z.strictObject({ webhooks: z.array(webhook) }) },
    },
  },
  [`POST ${paths.webhooks}` as const]: {
    summary: "Adds a webhook.",
    body: webhookShape,
    answers: {
      ...closedAnswers,
      201: {
        what: "The webhook with its secret, which is shown this once.",
        body: z.strictObject({ webhook, secret: z.string() }),
      },
    },
  },
  [`DELETE ${paths.webhook}` as const]: {
    summary: "Removes a webhook.",
    answers: { ...closedAnswers, 200: { what: "Its id.", body: z.strictObject({ removed: z.string() }) } },
  },
  [`POST ${paths.webhookTrial}` as const]: {
    summary: "Sends an event that means nothing to a webhook.",
    answers: {
      ...closedAnswers,
      202: { what: "The id of the event that is on its way.", body: z.strictObject({ event: z.string() }) },
    },
  },
} satisfies Operations<typeof contract>;
