import { readReports } from "../../documents/documents";
import type { Interval } from "../../messages/messages";
import type { Amount } from "../amount";
import type { Submission } from "../correspondence";
import type { DeviceBench } from "../device-bench";
import { instantOf, readable } from "../instant";
import { secondsOf } from "../interval-text";
import { Deviation, expectSame } from "../outcome";

/** How much of an earlier submission a later one holds again. */
export const repetitions = ["everything", "nothing"] as const;
export type Repetition = (typeof repetitions)[number];

/** The later submissions hold every report of the earlier ones again, with its id and its bytes, or no id of theirs. */
export function expectRepetition(
  later: readonly Submission[],
  earlier: readonly Submission[],
  expected: Repetition,
): void {
  const before = earlier.flatMap(printsOf);
  const after = new Map(later.flatMap(printsOf));
  if (expected === "everything") {
    const again = before.map(([id]): Print => [id, after.get(id) ?? "missing"]);
    expectSame("reports handed over again", listed(before), listed(again));
  } else {
    const again = before.filter(([id]) => after.has(id));
    expectSame("reports handed over again", listed([]), listed(again));
  }
}

/** No report that was handed over measures a time after its handing over. */
export function expectNoForecast({ correspondence }: DeviceBench): void {
  for (const { at, message } of correspondence.submissions) {
    const ends = message.reports.flatMap(({ measurements }) => measurements.map(({ end }) => instantOf(end)));
    const ahead = ends.find((end) => end > at);
    if (ahead !== undefined) throw new Deviation(`nothing after ${readable(at)}`, `use to ${readable(ahead)}`);
  }
}

/** No report that was handed over has a measurement that is longer than the measurement interval. */
export function expectWithinInterval({ correspondence }: DeviceBench, interval: Interval): void {
  const most = secondsOf(interval);
  const measurements = correspondence.submissions.flatMap(({ message }) =>
    message.reports.flatMap((report) => report.measurements),
  );
  const long = measurements.find(({ start, end }) => instantOf(end) - instantOf(start) > most);
  if (long !== undefined) throw new Deviation(`${most} seconds a measurement at most`, `${long.start} to ${long.end}`);
}

type Print = readonly [id: string, bytes: string];

/** Each report's id with what stands for its bytes: their hash where the device signs documents, else the report as it is. */
function printsOf({ message: { reports, document } }: Submission): readonly Print[] {
  if (document === undefined) return reports.map((report) => [report.id, JSON.stringify(report)]);
  return readReports(document).map(({ report, sha256 }) => [report.id, sha256]);
}

function listed(prints: readonly Print[]): string {
  return prints.map(([id, bytes]) => `${id}: ${bytes}`).join(", ") || "none";
}

/** So many reports wait on the device for their acknowledgement. */
export async function expectPending({ device }: DeviceBench, amount: Amount): Promise<void> {
  const { length } = await device.observe("pending");
  if (length >= amount.least && length <= amount.most) return;
  throw new Deviation(`${amount.text} reports pending`, String(length));
}

const bytesIn = 1024 * 1024;

/** No submission is longer than so many MiB: as a document where the device signs, else as the message itself. */
export function expectWithinSize({ correspondence }: DeviceBench, mebibytes: number): void {
  const sizes = correspondence.submissions.map(({ message }) =>
    message.document === undefined
      ? Buffer.byteLength(JSON.stringify(message.reports))
      : decodedLength(message.document),
  );
  const longest = Math.max(...sizes);
  if (longest > mebibytes * bytesIn) throw new Deviation(`${mebibytes} MiB a message at most`, `${longest} bytes`);
}

const decodedLength = (base64: string): number => Buffer.from(base64, "base64").length;
