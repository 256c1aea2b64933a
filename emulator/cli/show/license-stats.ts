import type { UnitUse } from "../../../core/statistics/minute-use";
import { type TrunkSeries, trunkSeries } from "../../../core/statistics/trunk-use";
import { type UsageTable, usageTableNames } from "../../../core/statistics/usage-tables";
import type { Instant } from "../../../core/time/instant";
import type { Router } from "../../device/router";
import type { TimeZone } from "../../device/router-state";

/** What `show voice sip license stats` tells, as tables or as graphs. */
export interface LicenceStatsView {
  readonly now: Instant;
  readonly zone: TimeZone;
  readonly usages: readonly SeriesUsage[];
}

/** One table of one series, newest unit first. */
export interface SeriesUsage {
  readonly series: TrunkSeries;
  readonly table: UsageTable;
  readonly units: readonly UnitUse[];
}

/** All tables of each series, as the router keeps them (STA-1 … STA-4). */
export const licenceStatsOf = ({ state, usage }: Router): LicenceStatsView => ({
  now: state.now,
  zone: state.timeZone,
  usages: trunkSeries.flatMap((series) =>
    usageTableNames.map((table) => ({ series, table, units: usage[series][table] })),
  ),
});

const names: Readonly<Record<TrunkSeries, string>> = {
  enhanced: "CUBE Enhanced Trunk License Usage",
  standard: "CUBE Standard Trunk License Usage",
  aggregate: "CUBE Trunk License Usage",
};

export const seriesName = ({ series }: SeriesUsage): string => names[series];

export const span = ({ units, table }: SeriesUsage): string => `(last ${units.length} ${table})`;
