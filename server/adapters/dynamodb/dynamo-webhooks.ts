import * as z from "zod/mini";
import { eventKinds } from "../../events/event-kinds";
import type { Webhooks } from "../../ports/webhooks";
import { instantShape } from "../shapes";
import { webhookKey, webhooksPartition } from "./keys";
import type { Table } from "./table";

const shape = z.object({
  id: z.string(),
  virtualAccount: z.string(),
  url: z.string(),
  kinds: z.array(z.enum(eventKinds)),
  secret: z.string(),
  addedAt: instantShape,
});

export const dynamoWebhooks = (table: Table): Webhooks => ({
  add: (webhook) => table.putAll([{ ...webhookKey(webhook.virtualAccount, webhook.id), ...webhook }]),
  async of(virtualAccount) {
    return (await table.query(webhooksPartition(virtualAccount))).map((item) => z.parse(shape, item));
  },
  async find(virtualAccount, id) {
    const item = await table.get(webhookKey(virtualAccount, id));
    return item === undefined ? "unknown" : z.parse(shape, item);
  },
  remove: (virtualAccount, id) => table.delete(webhookKey(virtualAccount, id)),
});
