import { chainVerdict } from "../../core/acknowledgement/certificate";
import { acknowledgementDeadline } from "../../core/deadline/acknowledgement-deadline";
import { fileKind } from "../../core/document/file-kind";
import { serviceStanding } from "../../core/enforcement/service-standing";
import { isChange } from "../../core/measurement/change";
import { closeBoundary, type RecordingRules } from "../../core/measurement/close-boundary";
import { leaveDuty, takeUpDuty } from "../../core/measurement/duty";
import { peakUse } from "../../core/measurement/peaks";
import { carriedPeriodicity, checkPeriodicity, defaultPeriodicity } from "../../core/measurement/periodicity";
import { countSessions } from "../../core/measurement/sessions";
import { useStanding } from "../../core/measurement/use-standing";
import { builtInPolicy } from "../../core/policy/built-in-policy";
import { mergePolicy, newerPolicy } from "../../core/policy/merge-policy";
import { cubeVersion } from "../../core/release/cube-version";
import { parseRelease } from "../../core/release/release";
import { forkedCallsAreEnhanced, reportsByPolicy, stopsWithoutAcknowledgement } from "../../core/release/release-rules";
import { entitlementTag } from "../../core/release/trunk-tags";
import { nextSubmission } from "../../core/report/next-submission";
import { acknowledge, handOver, noteUse, openChanges } from "../../core/report/report-book";
import { usageAsked } from "../../core/report/saved-usage";
import { noteStanding } from "../../core/statistics/usage-statistics";
import { usageTables } from "../../core/statistics/usage-tables";
import { admits, sessionsAfter } from "./call-order";
import {
  afterTaking,
  isKept,
  isListed,
  keptOverReload,
  leftToPush,
  measuredCounts,
  mostInAMessage,
  pushesFrom,
  recordedUnder,
  reportSigner,
  shownDeadline,
  trustCodeTaken,
} from "./decisions";
import { addressee } from "./destination";
import {
  following,
  haType,
  licensedCounts,
  listsCubeLicences,
  membersAsking,
  membersShown,
  membersTold,
  nextRecording,
  termsFrom,
} from "./duty";
import { listedLicences } from "./licences";
import { nextWarning } from "./log/deadline-warning";
import { licencesRequested, requestTraced, serviceResumed, serviceStopped } from "./log/licence-messages";
import {
  communicationFailed,
  communicationRestored,
  deregistered,
  policyInstalled,
  registered,
  reportingNotSupported,
  reportingRequired,
  trustInstalled,
} from "./log/smart-agent-messages";
import { firstPush, isUsageInterval, nextPoll, nextRetry } from "./pace";
import { clockRefusal, nameRefusal, reservationRefusal, trustRefusal } from "./refusals";
import { returnCode } from "./return-code";
import { rootsTold } from "./roots-told";
import { coversAll } from "./trust-order";
import { obstacle, wayOut } from "./way-out";

const recording: RecordingRules = { isChange, peakUse };

/** Every decision of a router in one table: a router with one row replaced has exactly that defect. */
export const documentedRules = {
  parseRelease,
  cubeVersion,
  reportsByPolicy,
  nameRefusal,
  trustRefusal,
  coversAll,
  clockRefusal,
  reservationRefusal,
  returnCode,
  admits,
  sessionsAfter,
  countSessions,
  measuredCounts,
  licensedCounts,
  noteStanding,
  usageTables,
  closeBoundary,
  recording,
  nextRecording,
  recordedUnder,
  following,
  leaveDuty,
  takeUpDuty,
  keptOverReload,
  forkedCallsAreEnhanced,
  entitlementTag,
  defaultPeriodicity,
  checkPeriodicity,
  carriedPeriodicity,
  builtInPolicy,
  mergePolicy,
  newerPolicy,
  useStanding,
  openChanges,
  acknowledgementDeadline,
  termsFrom,
  shownDeadline,
  isListed,
  listedLicences,
  stopsWithoutAcknowledgement,
  serviceStanding,
  pushesFrom,
  reportSigner,
  usageAsked,
  afterTaking,
  fileKind,
  trustCodeTaken,
  rootsTold,
  leftToPush,
  mostInAMessage,
  isKept,
  isUsageInterval,
  nextSubmission,
  noteUse,
  handOver,
  membersAsking,
  membersTold,
  membersShown,
  listsCubeLicences,
  haType,
  acknowledge,
  chainVerdict,
  firstPush,
  nextRetry,
  nextPoll,
  addressee,
  wayOut,
  obstacle,
  nextWarning,
  licencesRequested,
  requestTraced,
  serviceResumed,
  serviceStopped,
  communicationFailed,
  communicationRestored,
  reportingRequired,
  trustInstalled,
  registered,
  deregistered,
  policyInstalled,
  reportingNotSupported,
};

export type DeviceRules = typeof documentedRules;
