import * as z from "zod/mini";
import { formatInstant, instant } from "../../core/time/instant";
import type { Desk } from "./desk";
import { unreachableSince } from "./reachability";

/** How a collector stands, for a person or a program; counts are of reports, each of them once. */
export interface CollectorStatus {
  readonly kind: "cslu" | "on-prem";
  readonly version?: string;
  readonly devices: number;
  readonly reports: {
    readonly waiting: number;
    readonly taken: number;
    readonly acknowledged: number;
    readonly refused: number;
  };
  /** When the oldest report came that CSSM has not taken yet. */
  readonly waitingSince?: string;
  readonly cssmUnreachableSince?: string;
  readonly acknowledgementsToHandDown: number;
  readonly trustRequestsWaiting: number;
  /** What CSSM refused, the latest last. */
  readonly refusals: readonly { readonly device: string; readonly report?: number; readonly reason: string }[];
}

const standing = `CASE WHEN acknowledgement IS NOT NULL THEN 'acknowledged' WHEN refusal IS NOT NULL OR state = 'refused' THEN 'refused'
  WHEN state = 'taken' THEN 'taken' ELSE 'waiting' END`;
const perReport = `SELECT min(rank) AS rank FROM (
  SELECT report.pid AS pid, report.serial AS serial, report_id, sha256,
    CASE ${standing} WHEN 'acknowledged' THEN 1 WHEN 'taken' THEN 2 WHEN 'waiting' THEN 3 ELSE 4 END AS rank
  FROM report JOIN errand ON errand.id = report.errand WHERE state <> 'replaced' OR acknowledgement IS NOT NULL)
  GROUP BY pid, serial, report_id, sha256`;
const counted = z.object({ rank: z.int(), number: z.int() });
const number = z.object({ number: z.int() });
const refusal = z.object({
  pid: z.string(),
  serial: z.string(),
  report: z.nullable(z.int()),
  reason: z.nullable(z.string()),
});
const mostRefusals = 100;

export function statusOf(desk: Desk): CollectorStatus {
  const { setup, store } = desk;
  const { query } = store;
  const count = (sql: string): number => query.first(number, sql)?.number ?? 0;
  const ranks = new Map(
    query
      .all(counted, `SELECT rank, count(*) AS number FROM (${perReport}) GROUP BY rank`)
      .map((row) => [row.rank, row.number]),
  );
  const since = query.first(
    z.object({ at: z.nullable(z.int()) }),
    "SELECT min(came_at) AS at FROM errand WHERE state = 'waiting' AND kind = 'report'",
  );
  const refusals = query.all(
    refusal,
    `SELECT pid, serial, NULL AS report, answer AS reason FROM errand WHERE state = 'refused'
     UNION ALL SELECT pid, serial, report_id, refusal FROM report WHERE refusal IS NOT NULL LIMIT ${mostRefusals}`,
  );
  return {
    kind: setup.kind,
    ...(setup.kind === "on-prem" && { version: `${setup.version.version}-${setup.version.release}` }),
    devices: count("SELECT count(*) AS number FROM (SELECT DISTINCT pid, serial FROM errand)"),
    reports: {
      acknowledged: ranks.get(1) ?? 0,
      taken: ranks.get(2) ?? 0,
      waiting: ranks.get(3) ?? 0,
      refused: ranks.get(4) ?? 0,
    },
    ...(since?.at != null && { waitingSince: formatInstant(instant(since.at)) }),
    cssmUnreachableSince: unreachableSince(desk),
    acknowledgementsToHandDown: count("SELECT count(*) AS number FROM acknowledgement WHERE handed_at IS NULL"),
    trustRequestsWaiting: count(
      "SELECT count(*) AS number FROM errand WHERE kind = 'trust' AND state IN ('waiting', 'taken')",
    ),
    refusals: refusals.map(({ pid, serial, report, reason }) => ({
      device: `${pid}:${serial}`,
      ...(report !== null && { report }),
      reason: reason ?? "",
    })),
  };
}
