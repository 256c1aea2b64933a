import type { DeviceBench } from "../device-bench";
import type { Family } from "../family";
import { type Instant, oneDay, onTheWire } from "../instant";
import { Deviation } from "../outcome";
import { readingOfAnswer } from "./answers";
import { recordsOf } from "./records";
import { type UsageTable, usageInWords, usageTables } from "./statistics";

/** The reading that was seen; the first of a scenario's readings is the one that the requirement is written in. */
export type SeenReading = { readonly reading: string; readonly first: boolean };

/** The reading that what was seen follows, out of a table with the columns `reading` and `seen`; throws a `Deviation` when it follows none. */
export function readingOf(rows: readonly Record<string, string>[], observed: string): SeenReading {
  const followed = rows.findIndex(({ seen }) => seen === observed);
  const row = rows[followed];
  if (row !== undefined) return { reading: row.reading ?? "", first: followed === 0 };
  throw new Deviation(rows.map(({ reading, seen }) => `${seen} (${reading})`).join(", or "), observed);
}

const others = [
  "Standard records",
  "Enhanced records",
  "licence names",
  "licences in use",
  "deadline",
  "answer",
] as const;
/** What a scenario can look at to tell which reading is followed. */
export const aspects = [...others, ...usageTables];
export type Aspect = (typeof others)[number] | UsageTable;

/** The reading that an aspect follows; throws a `Deviation` when it follows none. */
export async function expectReading(
  bench: DeviceBench,
  aspect: Aspect,
  rows: readonly Record<string, string>[],
): Promise<SeenReading> {
  return aspect === "answer" ? readingOfAnswer(bench, rows) : readingOf(rows, await seenOf(bench, aspect));
}

/** What is seen of an aspect, in the words of a scenario. */
export async function seenOf(bench: DeviceBench, aspect: Exclude<Aspect, "answer">): Promise<string> {
  switch (aspect) {
    case "Standard records":
      return recordsInWords(bench, "Standard");
    case "Enhanced records":
      return recordsInWords(bench, "Enhanced");
    case "licence names":
      return licenceNames(bench);
    case "licences in use":
      return licencesInUse(bench);
    case "deadline":
      return deadlineInWords(bench);
    default:
      return usageInWords(bench, aspect);
  }
}

/** A family's records in the words of a scenario, newest first: `01:00 on day 2: 44, 09:00: 40`. */
async function recordsInWords(bench: DeviceBench, family: Family): Promise<string> {
  const records = await recordsOf(bench, family);
  return records.map(({ at, count }) => `${inWords(at, bench.story.start)}: ${count}`).join(", ") || "none";
}

/** The names under which the device keeps its records, in the order of the alphabet. */
async function licenceNames(bench: DeviceBench): Promise<string> {
  const records = await bench.device.observe("records");
  return [...new Set(records.map(({ tag }) => tag))].sort().join(", ") || "none";
}

/** The licences of CUBE that are in use, in the order of the alphabet: `CUBE_T_STD 40`. */
async function licencesInUse(bench: DeviceBench): Promise<string> {
  const licences = await bench.device.observe("licences");
  const inUse = licences.filter(({ tag, count }) => tag.startsWith("CUBE_") && count > 0);
  return (
    inUse
      .map(({ tag, count }) => `${tag} ${count}`)
      .sort()
      .join(", ") || "none"
  );
}

/** The deadline on display in the words of a scenario: `10:00 on day 31`, or `none`. */
async function deadlineInWords(bench: DeviceBench): Promise<string> {
  const { deadline } = await bench.watch.look(bench.story.now);
  return deadline === undefined ? "none" : inWords(deadline, bench.story.start);
}

function inWords(at: Instant, start: Instant): string {
  const day = Math.floor((at - start) / oneDay) + 1;
  const time = onTheWire(at).slice(11, 19).replace(/:00$/, "");
  return day === 1 ? time : `${time} on day ${day}`;
}
