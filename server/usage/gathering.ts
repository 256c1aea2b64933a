import { type Duration, minutes, seconds } from "../../core/time/duration";
import type { Instant } from "../../core/time/instant";
import { attemptEach, type Delivery, type FailedDelivery } from "../delivery";
import type { Clock } from "../ports/clock";
import type { TotalRequest, TotalRequests } from "../ports/total-requests";
import { type Totals, totalName } from "../ports/totals";
import { TotalUnsent } from "./total-unsent";

/** How long a total over so many pieces of usage waits, so that whoever else asks for it is answered by the same computation. */
export type Gathering = (pieces: number, now: Instant) => Duration;

/** To compute a total is to read all usage of its week: where that is much, once in a quarter of an hour is enough. */
const many = 1_000;
const quarter = minutes(15);

/** Totals of large accounts wait for the next quarter of an hour, all others not at all. */
export const atQuarters: Gathering = (pieces, now) => seconds(pieces < many ? 0 : quarter - (now % quarter));

/** None waits: on one machine, and where a test moves the clock. */
export const atOnce: Gathering = () => seconds(0);

export interface GatheringPorts {
  readonly clock: Clock;
  readonly totals: Totals;
  readonly totalRequests: TotalRequests;
  readonly gathering: Gathering;
}

/** Sends those that wait on their way once more, with the usage that they bring; answers those that are due. */
export async function dueAmong(
  { clock, totals, totalRequests, gathering }: GatheringPorts,
  requests: readonly Delivery<TotalRequest>[],
): Promise<{ readonly due: readonly Delivery<TotalRequest>[]; readonly failed: readonly FailedDelivery[] }> {
  const now = await clock.now();
  const { done, failed } = await attemptEach(requests, async (request) => {
    const total = request.waited ? "none" : await totals.find(request);
    return { request, wait: total === "none" ? seconds(0) : gathering(total.pieces, now) };
  });
  const later = done.filter(({ result }) => result.wait > 0);
  const unasked = await Promise.all(
    [...Map.groupBy(later, ({ result }) => result.wait)].map(([wait, ofWait]) =>
      sendLater(totalRequests, ofWait, wait),
    ),
  );
  return {
    due: done.filter(({ result }) => result.wait === 0).map(({ id, result }) => ({ id, message: result.request })),
    failed: [...failed, ...unasked.flat()],
  };
}

async function sendLater(
  totalRequests: TotalRequests,
  waiting: readonly { readonly id: string; readonly result: { readonly request: TotalRequest } }[],
  wait: Duration,
): Promise<readonly FailedDelivery[]> {
  try {
    const requests = waiting.flatMap(({ result: { request } }) => inMessages(request));
    const unsent = new Set((await totalRequests.sendAll(requests, wait)).map(totalName));
    return waiting
      .filter(({ result }) => unsent.has(totalName(result.request)))
      .map(({ id, result }) => ({ id, cause: new TotalUnsent(result.request) }));
  } catch (cause) {
    return waiting.map(({ id }) => ({ id, cause }));
  }
}

/** A message holds so many pieces of usage, whatever they say. */
const mostPieces = 500;

function inMessages(request: TotalRequest): readonly TotalRequest[] {
  const count = Math.max(1, Math.ceil(request.usage.length / mostPieces));
  return Array.from({ length: count }, (_, index) => ({
    ...request,
    usage: request.usage.slice(index * mostPieces, (index + 1) * mostPieces),
    waited: true,
  }));
}
