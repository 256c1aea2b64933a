import type { Measurement } from "../../messages/messages";
import { type Instant, onTheWire } from "../instant";
import { clockInstant, momentOf } from "../moment";
import type { KitDevice } from "./kit-device";
import { licenceTagOf } from "./licence-text";

type Row = Record<string, string>;

/** Gives a device the reports of a scenario's table, with the columns `report`, `licence`, `from`, `to` and `sessions`; rows of one number are one report. */
export function keepMeasured(device: KitDevice, rows: readonly Row[], start: Instant): void {
  for (const [number, measured] of Map.groupBy(rows, (row) => Number(row.report))) {
    const tag = licenceTagOf(measured[0]?.licence ?? "");
    device.keep(number, { tag, measurements: measured.map((row) => measurementIn(row, start)) });
  }
}

function measurementIn({ from = "", to = "", sessions }: Row, start: Instant): Measurement {
  return { start: inStory(from, start), end: inStory(to, start), value: Number(sessions) };
}

function inStory(text: string, start: Instant): string {
  const at = clockInstant(momentOf(text), start);
  if (at === undefined) throw new RangeError(`"${text}" is no time of a measurement, such as "08:00 on day 2".`);
  return onTheWire(at);
}
