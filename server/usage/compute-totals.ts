import { weekOf } from "../../core/account/usage-over-time";
import { type Standing, totalOfWeek } from "../../core/account/week-total";
import { type Attempts, attemptEach, type Delivery, type FailedDelivery } from "../delivery";
import { type BalancePorts, checkBalance } from "../inventory/check-balance";
import type { TotalRequest, TotalRequests } from "../ports/total-requests";
import { type Opening, type Openings, type TotalKey, totalName } from "../ports/totals";
import type { UsageOfReports } from "../ports/usage";

export interface TotalPorts extends BalancePorts {
  readonly usage: UsageOfReports;
  readonly openings: Openings;
  readonly totalRequests: TotalRequests;
}

/**
 * Stores the usage that a batch brings, then computes the totals that it asks for, each once, from what reports say (ACC-6,
 * ACC-7): whoever brings usage asks for its total, so the last computation has seen all of it. Then looks at the balances of
 * the current week (ACC-3). Answers the deliveries that have to come again.
 */
export const computeTotals =
  (ports: TotalPorts) =>
  async (deliveries: readonly Delivery<TotalRequest>[]): Promise<readonly FailedDelivery[]> => {
    const { stored, unstored } = await storeUsage(ports, deliveries);
    const asked = Map.groupBy(stored, ({ message }) => totalName(message));
    const distinct = [...asked].flatMap(([id, [first]]) => (first ? [{ id, message: first.message }] : []));
    const { done, failed } = await attemptEach(distinct, (key) => compute(ports, key));
    const week = weekOf(await ports.clock.now());
    const current = done.filter(({ result }) => result.week >= week);
    const unchecked = await checkBalances(ports, current);
    const untold = [...failed, ...unchecked].flatMap(({ id, cause }) =>
      (asked.get(id) ?? []).map((delivery) => ({ id: delivery.id, cause })),
    );
    return [...unstored, ...untold];
  };

type Requests = readonly Delivery<TotalRequest>[];

/** All of it in as few calls as there can be; where that fails each request by itself, so that a bad one fails alone. */
async function storeUsage({ usage }: TotalPorts, requests: Requests) {
  try {
    await usage.putAll(requests.flatMap(({ message }) => message.usage));
    return { stored: requests, unstored: [] };
  } catch {
    const { failed } = await attemptEach(requests, (message) => usage.putAll(message.usage));
    const failedIds = new Set(failed.map(({ id }) => id));
    return { stored: requests.filter(({ id }) => !failedIds.has(id)), unstored: failed };
  }
}

/** Each balance that the totals touch is looked at once; where that fails, all of its totals come again. */
async function checkBalances(
  ports: TotalPorts,
  computed: Attempts<TotalKey>["done"],
): Promise<readonly FailedDelivery[]> {
  const byTag = Map.groupBy(computed, ({ result }) => JSON.stringify([result.virtualAccount, result.tag]));
  const balances = [...byTag].flatMap(([id, [first]]) => (first ? [{ id, message: first.result }] : []));
  const { failed } = await attemptEach(balances, ({ virtualAccount, tag }) => checkBalance(ports, virtualAccount, tag));
  return failed.flatMap(({ id: balance, cause }) => (byTag.get(balance) ?? []).map(({ id }) => ({ id, cause })));
}

/**
 * A write is only made over what was read before the usage was: who read earlier starts again. The next week is asked for even
 * where its opening stays the same, because a crash may have come between the two.
 */
async function compute(ports: TotalPorts, key: TotalKey): Promise<TotalKey> {
  const { totals, openings, totalRequests, holdings, clock } = ports;
  const { virtualAccount, tag, week, cohort } = key;
  const following: TotalRequest = { virtualAccount, tag, week: week + 1, cohort, usage: [] };
  for (;;) {
    const before = await Promise.all([totals.find(key), openings.latest(key), openings.find(following)]);
    const [total, opening, next] = before;
    const { runs, standing, closing } = totalOfWeek(key.week, await ports.usage.find(key), standingOf(opening));
    if (total === "none") await holdings.note(key.virtualAccount, key.tag);
    const saved = await totals.save({ virtualAccount, tag, week, cohort, runs, closing, version: versionAfter(total) });
    if (saved === "stale") continue;
    // Without an opening of its own the next week goes by the latest one, which is the one that this week goes by.
    if (!sameStanding(standingOf(next === "none" ? opening : next), standing)) {
      const opened = await openings.save({
        virtualAccount,
        tag,
        week: week + 1,
        cohort,
        standing,
        version: versionAfter(next),
      });
      if (opened === "stale") continue;
    }
    if (key.week >= weekOf(await clock.now())) return key;
    if ((await totalRequests.sendAll([following])).length > 0) throw new TotalUnsent(following);
    return key;
  }
}

const standingOf = (opening: Opening | "none"): Standing => (opening === "none" ? new Map() : opening.standing);

const versionAfter = (stored: { readonly version: number } | "none"): number =>
  stored === "none" ? 1 : stored.version + 1;

const sameStanding = (one: Standing, other: Standing): boolean =>
  one.size === other.size && [...one].every(([group, value]) => other.get(group) === value);

/** The queue did not take a request; this week is computed again, and then asks once more. */
export class TotalUnsent extends Error {
  override readonly name = "TotalUnsent";
  constructor({ virtualAccount, tag, week, cohort }: TotalKey) {
    super(
      `the total of ${tag} in week ${week}, cohort ${cohort}, of the virtual account ${virtualAccount} could not be asked for; this is tried again`,
    );
  }
}
