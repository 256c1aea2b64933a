import * as z from "zod/mini";
import { checkTag } from "../../core/policy/entitlement-tag";
import { formatInstant } from "../../core/time/instant";
import type { buyLicences } from "../../server/inventory/buy-licences";
import { type Answer, problem } from "../http/answer";
import { instantText } from "../http/instant-text";
import type { HttpRequest } from "../http/request";
import { notFound } from "../http/virtual-account-route";

export const purchaseShape = z.object({
  tag: z.string().check(z.minLength(1), z.maxLength(128)),
  quantity: z.int().check(z.minimum(1), z.maximum(10_000_000)),
  startDate: z.optional(instantText),
  endDate: z.optional(instantText),
});

/** Adds licences to a virtual account, from a date or at once, for a term or for ever (ACC-2, VGW-4). */
export const purchaseRoute =
  (buy: ReturnType<typeof buyLicences>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const { tag, quantity, startDate: from, endDate: until } = request.body(purchaseShape);
    checkTag(tag, "body.tag");
    const outcome = await buy({ virtualAccount, tag, quantity, from, until, actor: request.caller });
    switch (outcome.kind) {
      case "unknown-account":
        return notFound();
      case "not-sold":
        return problem(409, "not-sold", outcome.message);
      case "bad-request":
        return problem(400, "bad-request", outcome.message);
      case "bought": {
        const { id, from, until } = outcome.purchase;
        const endDate = until === "never" ? null : formatInstant(until);
        return { status: 201, body: { id, tag, quantity, startDate: formatInstant(from), endDate } };
      }
    }
  };
