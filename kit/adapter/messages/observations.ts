import { z } from "zod";
import { shownPolicy } from "./policy";
import { count, days, instant, maybe, release, report, tagClass } from "./shapes";

export const usageRecord = z.object({ tag: z.string().min(1), at: instant, count });
export type UsageRecord = z.output<typeof usageRecord>;

export const licence = z.object({
  tag: z.string().min(1),
  class: tagClass,
  count,
  status: z.enum(["IN USE", "NOT IN USE"]),
});

export const unit = z.enum(["first", "second"]);
export type Unit = z.output<typeof unit>;

export const logEntry = z.object({
  at: instant,
  unit: maybe(unit),
  facility: z.string().min(1),
  severity: z.int().min(0).max(7),
  mnemonic: z.string().min(1),
  text: z.string(),
});
export type LogEntry = z.output<typeof logEntry>;

/** A measurement interval: so many hours or so many days. */
export const interval = z.union([z.object({ hours: count }), z.object({ days })]);
export type Interval = z.output<typeof interval>;

const table = (rows: number) => {
  const column = z.array(z.number().nonnegative()).length(rows);
  return z.object({ enhanced: column, standard: column, aggregate: column });
};

const instantOrNone = instant.nullable();

/** Everything that can be observed of a device, by the name it is asked under; a null instant means that there is none. */
export const observations = z.object({
  service: z.enum(["up", "down"]),
  deadline: instantOrNone,
  lastAck: instantOrNone,
  interval,
  nextRecordAt: instantOrNone,
  records: z.array(usageRecord),
  pending: z.array(report),
  licences: z.array(licence),
  policy: shownPolicy,
  statistics: z.object({ seconds: table(60), minutes: table(60), hours: table(72), days: table(72) }),
  counts: z.object({ enhanced: count, standard: count, aggregate: count, voicePort: count }),
  log: z.array(logEntry),
  role: z.enum(["active", "standby"]),
  haType: z.enum(["none", "hot-standby-chassis-to-chassis", "hot-standby-card-to-card"]),
  cubeVersion: z.string().nullable(),
  softwareVersion: release,
  pushInterval: days,
  nextPush: instantOrNone,
  lastPush: instantOrNone,
  nextAckCheck: instantOrNone,
  lastFileWrite: instantOrNone,
  lastPull: instantOrNone,
  trustInstalledAt: instantOrNone,
});
export type Observations = z.output<typeof observations>;
export type Observable = keyof Observations;
