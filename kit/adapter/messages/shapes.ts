import { z } from "zod";

/** A field that may be left out; null means the same as absent. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema
    .nullish()
    .transform((value) => value ?? undefined)
    .optional();

/** RFC 3339 in UTC with whole seconds: `2021-03-29T20:00:00Z`. */
export const instant = z.iso.datetime({ precision: 0 });
/** A whole number, 0 or more. */
export const count = z.int().nonnegative();
/** A whole number of days, 0 or more. */
export const days = z.int().nonnegative();
/** Bytes in base64. */
export const base64 = z.base64();
/** A release as people write it, without leading zeros: `17.6.1a`. */
export const release = z.string().min(1);

export const sudi = z.object({ pid: z.string().min(1), serial: z.string().min(1) });
export type Sudi = z.output<typeof sudi>;

export const tagClass = z.enum(["perpetual", "subscription", "enforced", "export"]);
export type TagClass = z.output<typeof tagClass>;

export const redundancyMember = z.object({ role: z.enum(["Active", "Standby"]), sudi });

export const measurement = z.object({ start: instant, end: instant, value: count });
export type Measurement = z.output<typeof measurement>;

export const report = z.object({
  id: z.string().min(1),
  sudi,
  tag: z.string().min(1),
  softwareVersion: release,
  redundancy: maybe(z.array(redundancyMember)),
  measurements: z.array(measurement),
});
export type Report = z.output<typeof report>;

/** Everything recorded, what was not reported yet, or the last so many days. */
export const whichUsage = z.union([z.enum(["all", "unreported"]), z.object({ days })]);
