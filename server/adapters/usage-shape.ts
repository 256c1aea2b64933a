import * as z from "zod/mini";
import type { WeekOfUsage } from "../../core/account/usage-over-time";
import { readRuns, writeRuns } from "./runs-text";
import { instantShape, wholeNumber } from "./shapes";

type Said = Omit<WeekOfUsage, "tag" | "week">;

const shape = z.object({
  pid: z.string(),
  serial: z.string(),
  reportId: z.union([wholeNumber, z.enum(["end", "reserved"])]),
  group: z.string(),
  runs: z.pipe(z.string(), z.transform(readRuns)),
  at: instantShape,
  value: wholeNumber,
});

/** What a report says about a week, as items and messages keep it: account, tag and week stand in their keys. */
export const writeUsage = ({ sudi, reportId, group, runs, closing }: Said) => ({
  ...sudi,
  reportId,
  group,
  runs: writeRuns(runs),
  ...closing,
});

/** Reads what `writeUsage` writes. */
export const usageShape = z.pipe(
  shape,
  z.transform(
    ({ pid, serial, reportId, group, runs, at, value }): Said => ({
      sudi: { pid, serial },
      reportId,
      group,
      runs,
      closing: { at, value },
    }),
  ),
);
