import { weekOf } from "../../core/account/usage-over-time";
import { type Standing, totalOfWeek } from "../../core/account/week-total";
import { attemptEach, type Delivery, type FailedDelivery } from "../delivery";
import type { Clock } from "../ports/clock";
import {
  type Opening,
  type Openings,
  type TotalKey,
  type TotalRequests,
  type Totals,
  totalName,
} from "../ports/totals";
import type { UsageOfReports } from "../ports/usage";

export interface TotalPorts {
  readonly clock: Clock;
  readonly usage: UsageOfReports;
  readonly totals: Totals;
  readonly openings: Openings;
  readonly totalRequests: TotalRequests;
}

/**
 * Computes the totals that a batch asks for, each once, from what reports say (ACC-6, ACC-7). Whoever stores usage asks
 * afterwards, so the last computation has seen all of it. Answers the deliveries that have to come again.
 */
export const computeTotals =
  (ports: TotalPorts) =>
  async (deliveries: readonly Delivery<TotalKey>[]): Promise<readonly FailedDelivery[]> => {
    const asked = Map.groupBy(deliveries, ({ message }) => totalName(message));
    const distinct = [...asked].flatMap(([id, [first]]) => (first ? [{ id, message: first.message }] : []));
    const { failed } = await attemptEach(distinct, (key) => compute(ports, key));
    return failed.flatMap(({ id, cause }) => (asked.get(id) ?? []).map((delivery) => ({ id: delivery.id, cause })));
  };

/**
 * A write is only made over what was read before the usage was: who read earlier starts again. The next week is asked for even
 * where its opening stays the same, because a crash may have come between the two.
 */
async function compute(ports: TotalPorts, key: TotalKey): Promise<void> {
  const { totals, openings, totalRequests, clock } = ports;
  const following: TotalKey = { ...key, week: key.week + 1 };
  for (;;) {
    const before = await Promise.all([totals.find(key), openings.latest(key), openings.find(following)]);
    const [total, opening, next] = before;
    const { runs, standing } = totalOfWeek(key.week, await ports.usage.find(key), standingOf(opening));
    const closing = [...standing.values()].reduce((sum, value) => sum + value, 0);
    const saved = await totals.save({ ...key, runs, closing, version: versionAfter(total) });
    if (saved === "stale") continue;
    // Without an opening of its own the next week goes by the latest one, which is the one that this week goes by.
    if (!sameStanding(standingOf(next === "none" ? opening : next), standing)) {
      const opened = await openings.save({ ...following, standing, version: versionAfter(next) });
      if (opened === "stale") continue;
    }
    if (key.week >= weekOf(await clock.now())) return;
    if ((await totalRequests.sendAll([following])).length > 0) throw new TotalUnsent(following);
    return;
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
