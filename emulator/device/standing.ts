import type { ServiceStanding } from "../../core/enforcement/service-standing";
import type { PushFacts } from "../../core/report/next-submission";
import type { ReportAuthor } from "../../core/report/report-book";
import { type Instant, later } from "../../core/time/instant";
import { classOf } from "./class-of";
import type { DeviceRules } from "./device-rules";
import type { RouterState } from "./router-state";

/** Who writes this router's reports, and on which release. */
export const authorOf = (state: RouterState, rules: DeviceRules): ReportAuthor => ({
  sudi: state.sudi,
  softwareVersion: state.release,
  redundancy: rules.membersTold(state),
});

/** When the next acknowledgement is due, by terms that run while the router is active and under a policy (DDL-1 … DDL-4). */
export function deadlineOf(state: RouterState, rules: DeviceRules): Instant | "none" {
  const { acknowledged, book, recorder } = state;
  const from = rules.termsFrom(state);
  if (from === "none") return "none";
  const { firstUse, inUse } = rules.useStanding(recorder, (tag) => classOf(state, tag), acknowledged.to);
  const changes = rules
    .openChanges(book)
    .filter(({ tag }) => tag !== "CUBE_T_VGW")
    .map(({ tag, at }) => ({ at: later(at, from), licenceClass: classOf(state, tag) }));
  const use = { firstUse: firstUse === "never" ? firstUse : later(firstUse, from), inUse };
  return rules.acknowledgementDeadline(state.policy, use, {
    lastAck: acknowledged.lastAck === "none" ? "none" : later(acknowledged.lastAck, from),
    reportAcknowledged: acknowledged.reportAcknowledged,
    openChanges: changes,
  });
}

/** Whether trunk calls are processed now (ENF-1 … ENF-7). */
export const serviceOf = (
  state: RouterState,
  rules: DeviceRules,
  deadline = deadlineOf(state, rules),
): ServiceStanding =>
  rules.serviceStanding(
    {
      release: state.release,
      deadline,
      lastValidAck: state.acknowledged.lastValidAck,
      now: state.now,
    },
    rules.stopsWithoutAcknowledgement,
  );

/** Days between routine pushes: the configured number, or the policy's (RPT-12). */
export const pushIntervalOf = ({ usageIntervalDays, policy }: RouterState): number =>
  usageIntervalDays === "policy" ? policy.pushIntervalDays : usageIntervalDays;

/** What the next submission depends on; `none` while the router may not push at all (TRU-7). */
export function pushFactsOf(
  state: RouterState,
  rules: DeviceRules,
  deadline = deadlineOf(state, rules),
): PushFacts | "none" {
  const { lastPush, rationedFrom, unsentChange, retry } = state.pushing;
  const firstPush = rules.pushesFrom(state);
  if (firstPush === "none") return "none";
  return {
    lastPush,
    rationedFrom,
    firstPush,
    unsentChange,
    retry,
    pushIntervalDays: pushIntervalOf(state),
    deadline,
  };
}
