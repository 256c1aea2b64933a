import { intervalOf } from "../../../core/measurement/periodicity";
import { hours } from "../../../core/time/duration";
import type { Exchange } from "../../device/message-history";
import { reportsKept } from "../../device/reports-kept";
import type { Router } from "../../device/router";
import { type ExchangedView, succeeded } from "./communication-statistics";
import type { HandleView } from "./licence-handles";
import { licencesOf } from "./licences-of";
import type { TechSupportView } from "./tech-support";
import { allOf } from "./views-of";

/** Everything that a router tells support. */
export function techSupportOf(router: Router): TechSupportView {
  const { now, pushing, book, acknowledgedReports, awaited, history, trust } = router.state;
  const all = allOf(router);
  const { transport, reporting } = all.status;
  const settled = (exchanges: readonly Exchange[]) =>
    exchanges.filter(({ ref, answer }) => answer !== undefined || awaited.every((waiting) => waiting.ref !== ref));
  const { sent } = history;
  return {
    all,
    handles: handlesOf(router),
    jobs: {
      now,
      nextRecordAt: router.nextRecordAt,
      nextPush: pushing.retry === "none" ? reporting.nextPush : pushing.retry,
      nextAckCheck: reporting.nextAckCheck,
    },
    communication: {
      direct: transport.type === "smart" || transport.type === "callhome",
      trust: exchangedOf(settled([...sent.registration, ...sent["trust-request"]])),
      reports: { ...exchangedOf(settled(sent.report)), failures: pushing.failures },
      polls: exchangedOf(settled(sent.poll)),
    },
    unit: {
      role: router.role === "active" ? "Active" : "Standby",
      members: router.members,
      trusted: trust !== "none",
      transport,
    },
    reports: {
      open: book.open.length,
      unacknowledged: book.handed.length,
      acknowledged: acknowledgedReports.length,
    },
  };
}

const exchangedOf = (exchanges: readonly Exchange[]): ExchangedView => ({
  exchanges,
  failures: exchanges.length - 1 - exchanges.findLastIndex(succeeded),
});

function handlesOf(router: Router): readonly HandleView[] {
  const { records, recorder } = router.state;
  const reports = reportsKept(router.state);
  const intervalHours = intervalOf(recorder.periodicity) / hours(1);
  return licencesOf(router).map((licence) => {
    const ids = reports.filter(({ tag }) => tag === licence.tag).map(({ id }) => id);
    return {
      ...licence,
      recordedAt: records.findLast(({ tag }) => tag === licence.tag)?.at ?? "none",
      intervalHours,
      reports: { current: ids.at(-1) ?? 0, previous: ids.at(-2) ?? 0 },
    };
  });
}
