import { mean, type UnitUse } from "../../../core/statistics/minute-use";
import { type LicenceStatsView, type SeriesUsage, seriesName, span } from "./license-stats";
import { statsTime } from "./license-stats-time";
import type { Lines } from "./lines";

const unitsInPeriod = 5;

/** `show voice sip license stats table`: the mean and the highest of every five units (STA-5). */
export const printLicenceStatsTable = ({ now, zone, usages }: LicenceStatsView): string =>
  [`        ${statsTime(now, zone)}`, ...usages.flatMap(table)].join("\n");

const table = (usage: SeriesUsage): Lines => [
  `${seriesName(usage)}  ${span(usage)}`,
  "Period     Average       Max",
  ...rows(usage.units),
];

const rows = (units: readonly UnitUse[]): Lines =>
  Array.from({ length: Math.ceil(units.length / unitsInPeriod) }, (_, period) => {
    const before = period * unitsInPeriod;
    return row(before, units.slice(before, before + unitsInPeriod));
  });

function row(before: number, units: readonly UnitUse[]): string {
  const period = `${String(before + 1).padStart(2)}-${before + units.length}`;
  const average = mean(units.map((unit) => unit.average));
  const highest = Math.max(...units.map(({ peak }) => peak));
  return `${period.padEnd(5)}${String(average).padStart(11)}${String(highest).padStart(11)}`;
}
