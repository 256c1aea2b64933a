import { weekOf } from "../../core/account/usage-over-time";
import { type Standing, totalOfWeek } from "../../core/account/week-total";
import { type Attempts, attemptEach, type Delivery, type FailedDelivery } from "../delivery";
import { type BalancePorts, checkBalance } from "../inventory/check-balance";
import type { TotalRequest, TotalRequests } from "../ports/total-requests";
import { type Opening, type Openings, type TotalKey, totalName } from "../ports/totals";
import type { UsageOfReports } from "../ports/usage";
import { dueAmong, type Gathering } from "./gathering";
import { TotalUnsent } from "./total-unsent";

export interface TotalPorts extends BalancePorts {
  readonly usage: UsageOfReports;
  readonly openings: Openings;
  readonly totalRequests: TotalRequests;
  readonly gathering: Gathering;
}

type Requests = readonly Delivery<TotalRequest>[];

/**
 * Computes the totals that a batch asks for, each once, from what reports say (ACC-6, ACC-7). Usage that comes along is stored
 * first: whoever brings it asks for its total, so the last computation has seen all of it. Those of large accounts wait, with
 * the usage, to be asked for together. Then looks at the balances of the current week (ACC-3). Answers the deliveries that have
 * to come again.
 */
export const computeTotals =
  (ports: TotalPorts) =>
  async (deliveries: Requests): Promise<readonly FailedDelivery[]> => {
    const asked = Map.groupBy(deliveries, ({ message }) => totalName(message));
    const { due, failed: unasked } = await dueAmong(ports, [...asked].flatMap(together));
    const { stored, failed: unstored } = await storeUsage(ports, due);
    const { done, failed } = await attemptEach(stored, (key) => compute(ports, key));
    const week = weekOf(await ports.clock.now());
    const current = done.filter(({ result }) => result.week >= week);
    const unchecked = await checkBalances(ports, current);
    return [...unasked, ...unstored, ...failed, ...unchecked].flatMap(({ id, cause }) =>
      (asked.get(id) ?? []).map((delivery) => ({ id: delivery.id, cause })),
    );
  };

/** One request for those of one key, named by it: who has waited already waits no longer. */
function together([id, ofKey]: readonly [string, Requests]): Requests {
  const messages = ofKey.map(({ message }) => message);
  const [first] = messages;
  if (first === undefined) return [];
  const { virtualAccount, tag, week, cohort } = first;
  const usage = messages.flatMap((message) => message.usage);
  const waited = messages.some((message) => message.waited);
  return [{ id, message: { virtualAccount, tag, week, cohort, usage, ...(waited && { waited }) } }];
}

/** All of it in as few calls as there can be; where that fails each request by itself, so that a bad one fails alone. */
async function storeUsage({ usage }: TotalPorts, requests: Requests) {
  try {
    await usage.putAll(requests.flatMap(({ message }) => message.usage));
    return { stored: requests, failed: [] };
  } catch {
    const { failed } = await attemptEach(requests, (message) => usage.putAll(message.usage));
    const failedIds = new Set(failed.map(({ id }) => id));
    return { stored: requests.filter(({ id }) => !failedIds.has(id)), failed };
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
 * A write is only made over what was read before the usage was: who read earlier starts again. A week is closed by writing what
 * the next one begins with: when it is over, or when a later one needs it, and again whenever something comes late. Then the
 * next week is asked for even where it begins as it did, because a crash may have come between the two.
 */
async function compute(ports: TotalPorts, key: TotalKey, needed = false): Promise<TotalKey> {
  const { totals, openings, totalRequests, holdings, clock } = ports;
  const { virtualAccount, tag, week, cohort } = key;
  const following = { virtualAccount, tag, week: week + 1, cohort };
  let closes = needed || week < weekOf(await clock.now());
  for (;;) {
    const [total, opening] = await Promise.all([totals.find(key), openings.latest(key)]);
    const next = closes ? await openings.find(following) : "none";
    if (await closedBefore(ports, key, opening)) continue;
    const usage = await ports.usage.find(key);
    const { runs, standing, closing } = totalOfWeek(week, usage, standingOf(opening));
    if (total === "none") await holdings.note(virtualAccount, tag);
    const version = versionAfter(total);
    const saved = await totals.save({
      virtualAccount,
      tag,
      week,
      cohort,
      runs,
      closing,
      pieces: usage.length,
      version,
    });
    if (saved === "stale" || (await closedBefore(ports, key, opening))) continue;
    if (!closes) {
      if (!(await isNeeded(ports, key))) return key;
      closes = true;
      continue;
    }
    if (next === "none" || !sameStanding(next.standing, standing)) {
      const opened = await openings.save({ ...following, standing, version: versionAfter(next) });
      if (opened === "stale") continue;
    }
    if ((await totalRequests.sendAll([{ ...following, usage: [] }])).length > 0) throw new TotalUnsent(following);
    return key;
  }
}

/**
 * Whether an earlier week had to be closed, because nobody has written yet what the week after it began with. It is looked for
 * before and after a total is saved, and so are later weeks: of two that are computed at once, one sees the other.
 */
async function closedBefore(ports: TotalPorts, key: TotalKey, opening: Opening | "none"): Promise<boolean> {
  if (opening !== "none" && opening.week === key.week) return false;
  const { virtualAccount, tag, cohort } = key;
  const newest = await ports.totals.latest({ virtualAccount, tag, week: key.week - 1, cohort });
  if (newest === "none" || (opening !== "none" && opening.week > newest.week)) return false;
  await compute(ports, { virtualAccount, tag, week: newest.week, cohort }, true);
  return true;
}

/** Whether a later week goes by what stands at the end of this one. */
async function isNeeded({ totals, openings }: TotalPorts, { virtualAccount, tag, week, cohort }: TotalKey) {
  const [newest, next] = await Promise.all([
    totals.latest({ virtualAccount, tag, week: lastWeek, cohort }),
    openings.find({ virtualAccount, tag, week: week + 1, cohort }),
  ]);
  return next !== "none" || (newest !== "none" && newest.week > week);
}

/** Beyond the year 9999. */
const lastWeek = 999_999;

const standingOf = (opening: Opening | "none"): Standing => (opening === "none" ? new Map() : opening.standing);

const versionAfter = (stored: { readonly version: number } | "none"): number =>
  stored === "none" ? 1 : stored.version + 1;

const sameStanding = (one: Standing, other: Standing): boolean =>
  one.size === other.size && [...one].every(([group, value]) => other.get(group) === value);
