import type { UnitUse } from "../../../core/statistics/minute-use";
import { perSeries } from "../../../core/statistics/trunk-use";
import type { UsageTable } from "../../../core/statistics/usage-tables";
import type { DeviceRules } from "../../../emulator/device/device-rules";
import { documentedRules } from "../../../emulator/device/device-rules";
import { answering, type DeviceDefect } from "./device-mutant";

const { noteStanding, usageTables } = documentedRules;
const nothing: UnitUse = { peak: 0, average: 0 };

export const statistics: readonly DeviceDefect[] = [
  {
    id: "STA-1",
    name: "a second late",
    what: "The seconds table begins one second too early: the newest second is not in it.",
    expects: "seconds of Standard use: 1 × 7, 59 × 0; observed 60 × 0",
    rules: inTable("seconds", (seconds) => [...seconds.slice(1), nothing]),
  },
  {
    id: "STA-1",
    name: "no Enhanced seconds",
    what: "Enhanced sessions are kept among the Standard ones.",
    expects: "seconds of Standard use: 20 × 0, 20 × 6, 20 × 0; observed 10 × 0, 10 × 2",
    rules: {
      noteStanding: (kept, at, { aggregate }) =>
        noteStanding(kept, at, { enhanced: 0, standard: aggregate, aggregate }),
    },
  },
  {
    id: "STA-2",
    name: "the mean of all seconds",
    what: "The minutes table shows the mean of all seconds where the mean of the three highest belongs.",
    expects: "minutes of Standard use: 1 × 20, 59 × 0; observed 1 × 1, 59 × 0",
    rules: inTable("minutes", (minutes) => minutes.map(({ average }) => ({ peak: average, average }))),
  },
  {
    id: "STA-3",
    name: "71 hours",
    what: "The oldest of the 72 hours is not kept.",
    expects: "hours of Standard use: 71 × 0, 1 × 40; observed 72 × 0",
    rules: inTable("hours", (hours) => [...hours.slice(0, -1), nothing]),
  },
  {
    id: "STA-4",
    name: "the peak goes on",
    what: "Each day shows the highest peak of all days until then.",
    expects: "days of Standard use: 1 × 10, 1 × 60, 70 × 0; observed 2 × 60, 70 × 0",
    rules: inTable("days", (days) =>
      days.map((_, day) => days.slice(day).reduce((most, one) => (one.peak > most.peak ? one : most))),
    ),
  },
  {
    id: "STA-5",
    name: "the highest of the averages",
    what: "In each period the highest is that of the averages.",
    expects: "(the newest period comes first), or 51-55 0 0 / 56-60 1 100",
    commands: answering("show voice sip license stats", (table) =>
      table.replace(/^( *\d+-\d+ +(\d+) +)\d+$/gm, "$1$2"),
    ),
  },
  {
    id: "STA-6",
    name: "marks exchanged",
    what: "The highest is drawn as a hash and the average as an asterisk.",
    expects: 'expected "show voice sip license stats" answered: 20 *###',
    commands: answering("show voice sip license stats", (graph) =>
      graph.replace(/[*#]/g, (mark) => (mark === "*" ? "#" : "*")),
    ),
  },
];

/** The rules of a router that shows one of its tables otherwise, newest unit first. */
function inTable(
  table: UsageTable,
  change: (units: readonly UnitUse[]) => readonly UnitUse[],
): Pick<DeviceRules, "usageTables"> {
  return {
    usageTables: (...facts) => {
      const tables = usageTables(...facts);
      return perSeries((series) => ({ ...tables[series], [table]: change(tables[series][table]) }));
    },
  };
}
