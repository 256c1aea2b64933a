import { chainVerdict } from "../../core/acknowledgement/certificate";
import { acknowledgementDeadline } from "../../core/deadline/acknowledgement-deadline";
import { serviceStanding } from "../../core/enforcement/service-standing";
import { isChange } from "../../core/measurement/change";
import type { RecordingRules } from "../../core/measurement/close-boundary";
import { peakUse } from "../../core/measurement/peaks";
import { carriedPeriodicity, checkPeriodicity } from "../../core/measurement/periodicity";
import { useStanding } from "../../core/measurement/use-standing";
import { builtInPolicy } from "../../core/policy/built-in-policy";
import { mergePolicy, newerPolicy } from "../../core/policy/merge-policy";
import { forkedCallsAreEnhanced, stopsWithoutAcknowledgement } from "../../core/release/release-rules";
import { entitlementTag } from "../../core/release/trunk-tags";
import { nextSubmission } from "../../core/report/next-submission";
import { acknowledge, handOver } from "../../core/report/report-book";
import { firstPush, nextPoll, nextRetry } from "./pace";

const recording: RecordingRules = { isChange, peakUse };

/** Every decision of a router in one table: a router with one row replaced has exactly that defect. */
export const documentedRules = {
  recording,
  forkedCallsAreEnhanced,
  entitlementTag,
  checkPeriodicity,
  carriedPeriodicity,
  builtInPolicy,
  mergePolicy,
  newerPolicy,
  useStanding,
  acknowledgementDeadline,
  stopsWithoutAcknowledgement,
  serviceStanding,
  nextSubmission,
  handOver,
  acknowledge,
  chainVerdict,
  firstPush,
  nextRetry,
  nextPoll,
};

export type DeviceRules = typeof documentedRules;
