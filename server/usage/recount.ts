import { cohorts } from "../../core/account/cohort";
import { endOfSoloUse } from "../../core/account/end-of-use";
import { inUseByHour, type PartialTotal } from "../../core/account/in-use";
import { hoursInWeek, usageOverTime, type WeekOfUsage, weekOf } from "../../core/account/usage-over-time";
import { type Standing, totalOfWeek } from "../../core/account/week-total";
import { deviceName, type Sudi } from "../../core/report/sudi";
import { hours } from "../../core/time/duration";
import { type Instant, instant } from "../../core/time/instant";
import type { UnknownAccount } from "../account/unknown-account";
import type { Page } from "../paging/read-stretches";
import type { AccountDevices, DeviceEntry } from "../ports/account-devices";
import type { Accounts } from "../ports/accounts";
import type { Clock } from "../ports/clock";
import type { HoldingsOfAccounts } from "../ports/holdings";
import type { Reports } from "../ports/reports";
import type { StoredTotal, Totals } from "../ports/totals";
import type { UsageOfReports } from "../ports/usage";

export interface RecountPorts {
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly accountDevices: AccountDevices;
  readonly holdings: HoldingsOfAccounts;
  readonly reports: Reports;
  readonly usage: UsageOfReports;
  readonly totals: Totals;
}

/** An hour in which the stored total of a tag is not what the reports give. */
export interface Difference {
  readonly tag: string;
  readonly hour: Instant;
  readonly stored: number;
  readonly recomputed: number;
}

export type Recount =
  | {
      readonly kind: "recount";
      readonly reports: number;
      /** How many hours of tags were compared. */
      readonly hours: number;
      readonly differences: readonly Difference[];
    }
  | UnknownAccount;

/**
 * Computes In Use of every hour anew from the reports that are kept, and compares it with the stored totals. That a device left,
 * and what is reserved, is taken as the account noted it: no report says so. Reads everything of the account, page by page.
 */
export const recount =
  (ports: RecountPorts) =>
  async (virtualAccount: string): Promise<Recount> => {
    const now = await ports.clock.now();
    if ((await ports.accounts.find(virtualAccount)) === "unknown") return { kind: "unknown-account" };
    const stored = await storedTotals(ports, virtualAccount, weekOf(now));
    const noted = await notedUsage(ports, stored);
    const devices = [...(await listedDevices(ports, virtualAccount)), ...noted.map(({ sudi }) => sudi)];
    const reported = await reportedUsage(ports, virtualAccount, devices);
    const facts = [...reported.usage, ...noted.filter(({ reportId }) => typeof reportId !== "number")];
    const byTag = Map.groupBy(facts, ({ tag }) => tag);
    const tags = [...new Set([...byTag.keys(), ...stored.map(({ tag }) => tag)])].sort();
    const compared = tags.map((tag) => {
      const ofTag = stored.filter((one) => one.tag === tag);
      return compare(tag, ofTag, byTag.get(tag) ?? [], now);
    });
    return {
      kind: "recount",
      reports: reported.count,
      hours: compared.reduce((sum, one) => sum + one.hours, 0),
      differences: compared.flatMap((one) => one.differences),
    };
  };

async function storedTotals({ holdings, totals }: RecountPorts, virtualAccount: string, week: number) {
  const { tags } = await holdings.of(virtualAccount);
  const ofTags = tags.map((tag) => totals.upTo(virtualAccount, tag, week, Number.POSITIVE_INFINITY));
  return (await Promise.all(ofTags)).flat();
}

/** Everything that was noted for the weeks that have totals; one cohort of one week at a time. */
async function notedUsage({ usage }: RecountPorts, stored: readonly StoredTotal[]): Promise<readonly WeekOfUsage[]> {
  const weeks = new Map(stored.map((total) => [JSON.stringify([total.tag, total.week]), total]));
  const noted: WeekOfUsage[] = [];
  for (const { virtualAccount, tag, week } of weeks.values()) {
    for (let cohort = 0; cohort < cohorts; cohort++) {
      noted.push(...(await usage.find({ virtualAccount, tag, week, cohort })));
    }
  }
  return noted;
}

const page = 500;

async function listedDevices({ accountDevices }: RecountPorts, virtualAccount: string): Promise<readonly Sudi[]> {
  const found: Sudi[] = [];
  for (let after: string | "end" = ""; after !== "end"; ) {
    const question = { virtualAccount, order: "serial", prefix: "", after, most: page } as const;
    const { entries, next }: Page<DeviceEntry> = await accountDevices.page(question);
    found.push(...entries.map(({ sudi }) => sudi));
    after = next;
  }
  return found;
}

async function reportedUsage({ reports }: RecountPorts, virtualAccount: string, devices: readonly Sudi[]) {
  const usage: WeekOfUsage[] = [];
  let count = 0;
  for (const sudi of new Map(devices.map((one) => [deviceName(one), one])).values()) {
    for (const { signed, virtualAccount: of } of await reports.newest(sudi, Number.POSITIVE_INFINITY)) {
      if (of !== virtualAccount) continue;
      count++;
      usage.push(...usageOverTime(signed.report), ...endOfSoloUse(signed.report));
    }
  }
  return { usage, count };
}

function compare(tag: string, stored: readonly StoredTotal[], facts: readonly WeekOfUsage[], now: Instant) {
  const weeks = [...stored, ...facts].map(({ week }) => week);
  const first = Math.min(...weeks, weekOf(now));
  const [from, to] = [first * hoursInWeek, Math.floor(now / hours(1)) + 1];
  const recomputed = inUseByHour(totalsOf(facts, first, weekOf(now)), from, to);
  const differences = inUseByHour(stored, from, to).flatMap(({ hour, inUse }, index): readonly Difference[] => {
    const anew = recomputed[index]?.inUse ?? 0;
    return inUse === anew ? [] : [{ tag, hour: instant(hour * hours(1)), stored: inUse, recomputed: anew }];
  });
  return { hours: to - from, differences };
}

/** The totals of one tag, week by week, of all groups at once. */
function totalsOf(facts: readonly WeekOfUsage[], first: number, last: number): readonly PartialTotal[] {
  const byWeek = Map.groupBy(facts, ({ week }) => week);
  const totals: PartialTotal[] = [];
  let opening: Standing = new Map();
  for (let week = first; week <= last; week++) {
    const { runs, standing, closing } = totalOfWeek(week, byWeek.get(week) ?? [], opening);
    totals.push({ cohort: 0, week, runs, closing });
    opening = standing;
  }
  return totals;
}
