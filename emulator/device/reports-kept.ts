import type { RumReport } from "../../core/report/rum-report";
import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { RouterState } from "./router-state";

/** A report that a router has, as lists of reports name it. */
export interface KeptReport {
  readonly id: number;
  readonly sudi: Sudi;
  readonly tag: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly state: "open" | "unacknowledged" | "acknowledged";
}

type Identity = Pick<RumReport, "id" | "sudi" | "tag">;

/** Every report that a router still has, oldest first. */
export function reportsKept({
  book,
  acknowledgedReports,
}: Pick<RouterState, "book" | "acknowledgedReports">): readonly KeptReport[] {
  const pending = ({ measurements, ...report }: RumReport, state: KeptReport["state"]) =>
    kept(report, measurements[0]?.start, measurements.at(-1)?.end, state);
  return [
    ...acknowledgedReports.flatMap(({ report, measured: { starts, ends } }) =>
      kept(report, starts[0], ends.at(-1), "acknowledged"),
    ),
    ...book.handed.flatMap(({ signed }) => pending(signed.report, "unacknowledged")),
    ...book.open.flatMap(({ report }) => pending(report, "open")),
  ].sort((one, other) => one.id - other.id);
}

function kept(
  { id, sudi, tag }: Identity,
  start: Instant | undefined,
  end: Instant | undefined,
  state: KeptReport["state"],
): readonly KeptReport[] {
  return start === undefined || end === undefined ? [] : [{ id, sudi, tag, start, end, state }];
}
