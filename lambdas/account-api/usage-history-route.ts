import * as z from "zod/mini";
import type { HourOfUse } from "../../core/account/in-use";
import { hours } from "../../core/time/duration";
import { formatInstant, instant } from "../../core/time/instant";
import type { deviceHistory } from "../../server/usage/device-history";
import type { usageHistory } from "../../server/usage/usage-history";
import { type Answer, ok, problem } from "../http/answer";
import { instantText } from "../http/instant-text";
import { printable } from "../http/name";
import type { HttpRequest } from "../http/request";
import { notFound } from "../http/virtual-account-route";

/** What part of the usage history is asked for. */
export const historyQuery = z.object({
  tag: z.string().check(z.minLength(1), z.maxLength(128)),
  from: instantText,
  to: instantText,
});

/** Of which device besides. */
export const deviceHistoryQuery = z.extend(historyQuery, { pid: printable(1, 64), serial: printable(1, 64) });

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
        return ok({ hours: outcome.hours.map(written) });
    }
  };

/** The same of one device, by what it has reported for the virtual account. */
export const deviceHistoryRoute =
  (history: ReturnType<typeof deviceHistory>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const { pid, serial, ...span } = request.parameters(deviceHistoryQuery);
    const outcome = await history({ virtualAccount, sudi: { pid, serial }, ...span });
    if (outcome.kind === "bad-request") return problem(400, "bad-request", outcome.message);
    return ok({ hours: outcome.hours.map(written) });
  };

const written = ({ hour, inUse }: HourOfUse) => ({ hour: formatInstant(instant(hour * hours(1))), inUse });
