import { z } from "zod";
import { DocumentFault } from "./document-fault";
import type { ReadReport } from "./reports";
import { reportNumber } from "./rum-payload";
import { unixSeconds, unixTime } from "./unix-time";

/** What the server understood of one report: its name, its bytes, its period (Unix seconds) and the highest use in it. */
export const receipt = z.object({
  report_id: z.int().nonnegative(),
  entitlement_tag: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "no SHA-256 in hex"),
  from: unixTime,
  to: unixTime,
  hours: z.number().nonnegative(),
  peak: z.int().nonnegative(),
});
export type Receipt = z.output<typeof receipt>;

/** The receipt for a report that was read; `hours` is its length to the nearest hour. */
export function receiptFor({ report, sha256 }: Pick<ReadReport, "report" | "sha256">): Receipt {
  if (report.measurements.length === 0) throw new DocumentFault(`report ${report.id} measures nothing: no receipt`);
  const from = Math.min(...report.measurements.map((one) => unixSeconds(one.start)));
  const to = Math.max(...report.measurements.map((one) => unixSeconds(one.end)));
  return {
    report_id: reportNumber(report.id),
    entitlement_tag: report.tag,
    sha256,
    from,
    to,
    hours: Math.round((to - from) / 3600),
    peak: Math.max(...report.measurements.map((one) => one.value)),
  };
}
