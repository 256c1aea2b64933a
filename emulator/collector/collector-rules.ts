import type { ErrandState } from "./errand";
import { isPolicyRelease, servesPolicyDevices } from "./on-prem-version";
import { nextTry } from "./pace";
import { tokenStanding } from "./token-standing";

const asItStands = (document: string): string => document;
const always = (): boolean => true;

/** Every decision of a collector in one table: a collector with one row replaced has exactly that defect. */
export const documentedCollectorRules = {
  /** Whether an On-Prem serves devices of policy releases, and which those are (TRN-4). */
  servesPolicyDevices,
  isPolicyRelease,
  /** What goes up and what comes down are the bytes that came (TRN-6). */
  asHandedUp: asItStands,
  asHandedDown: asItStands,
  /** When CSSM is tried again, and asked again for its answer (TRN-6). */
  nextTry,
  nextPoll: nextTry,
  /** Whether a device that asks again is handed an acknowledgement again (TRN-6). */
  handsAgain: always,
  keptOverReload: (_state: ErrandState): boolean => true,
  /** Whether pulled reports go the way of pushed ones, and a visit leaves the device its acknowledgements (RPT-9). */
  handsUpPulled: always,
  leavesOnVisit: always,
  tokenStanding,
};

export type CollectorRules = typeof documentedCollectorRules;
