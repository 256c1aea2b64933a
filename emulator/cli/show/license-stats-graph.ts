import type { UnitUse } from "../../../core/statistics/minute-use";
import { type LicenceStatsView, type SeriesUsage, seriesName, span } from "./license-stats";
import { statsTime } from "./license-stats-time";
import type { Lines } from "./lines";

const lowestRow = 10;
const rowsAboveLowest = 10;
const margin = " ".repeat(10);

/** `show voice sip license stats`: one column a unit, its title below (STA-6). */
export const printLicenceStatsGraph = ({ now, zone, usages }: LicenceStatsView): string =>
  [`${margin}${statsTime(now, zone)}`, ...usages.flatMap(graph), `${margin}* = maximum     # = average`].join("\n");

const graph = (usage: SeriesUsage): Lines => [
  ...rows(usage.units),
  beside(
    "",
    usage.units.map((_, index) => scale(index + 1)),
  ),
  `${margin}${seriesName(usage)} ${span(usage)}`,
];

const beside = (label: string, columns: readonly string[]): string => `${label.padStart(5)} ${columns.join("")}`;

/** Every fifth column from the tenth on. */
const scale = (column: number): string => (column < 10 || column % 5 !== 0 ? " " : String(column % 10));

/** Rows from the highest down; none where nothing was used. */
function rows(units: readonly UnitUse[]): Lines {
  const step = Math.ceil(Math.max(...units.map(({ peak }) => peak)) / rowsAboveLowest);
  if (step === 0) return [];
  return Array.from({ length: rowsAboveLowest + 1 }, (_, down) => {
    const above = rowsAboveLowest - down;
    const value = lowestRow + above * step;
    const reaches = (use: number) => (above === 0 ? use > 0 : use >= value - step / 2);
    return beside(
      String(value),
      units.map((unit) => mark(unit, reaches)),
    );
  });
}

function mark({ peak, average }: UnitUse, reaches: (use: number) => boolean): string {
  if (reaches(average)) return "#";
  return reaches(peak) ? "*" : " ";
}
