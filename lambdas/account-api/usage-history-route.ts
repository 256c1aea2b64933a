import * as z from "zod/mini";
import { hours } from "../../core/time/duration";
import { formatInstant, instant } from "../../core/time/instant";
import type { usageHistory } from "../../server/usage/usage-history";
import { type Answer, ok, problem } from "../http/answer";
import { instantText } from "../http/instant-text";
import type { HttpRequest } from "../http/request";
import { notFound } from "../http/virtual-account-route";

/** What part of the usage history is asked for. */
export const historyQuery = z.object({
  tag: z.string().check(z.minLength(1), z.maxLength(128)),
  from: instantText,
  to: instantText,
});

/** In Use of a tag for each hour from `from` up to `to`, which is not included (ACC-7). */
export const usageHistoryRoute =
  (history: ReturnType<typeof usageHistory>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const outcome = await history({ virtualAccount, ...request.parameters(historyQuery) });
    switch (outcome.kind) {
      case "unknown-account":
        return notFound();
      case "bad-request":
        return problem(400, "bad-request", outcome.message);
      case "history":
        return ok({
          hours: outcome.hours.map(({ hour, inUse }) => ({ hour: formatInstant(instant(hour * hours(1))), inUse })),
        });
    }
  };
