import { noSessions } from "../../core/measurement/sessions";
import { hasPending } from "../../core/report/report-book";
import { withSessions } from "../device/calls";
import type { DeviceRules } from "../device/device-rules";
import { reload, upgrade } from "../device/lifecycle";
import type { RouterState } from "../device/router-state";
import { authorOf } from "../device/standing";
import type { PairMode } from "./mode";
import { place } from "./place";

/**
 * Two boxes: calls and the values recorded last are checkpointed; records, reports, trust and policy are each member's own.
 * What a member has not handed over stays on it, and leaves when it is active again.
 */
export const boxToBox: PairMode = {
  takeOver,
  giveWay,
  upgrade,
  takesSilenceForFailure: true,
  configuresEach: true,
};

function takeOver(standby: RouterState, _peer: RouterState, calls: "go on" | "stay", rules: DeviceRules): RouterState {
  const { now, redundancy, recorder, pushing, book } = standby;
  if (redundancy === undefined) return standby;
  const { sessions, recorded } = redundancy.checkpoint;
  const unsentChange = pushing.unsentChange === "none" && hasPending(book) ? now : pushing.unsentChange;
  const active: RouterState = {
    ...place(standby, { role: "active", leads: calls === "go on", activeSince: now }),
    recorder: rules.takeUpDuty(recorder, now, recorded),
    pushing: { ...pushing, unsentChange },
  };
  return withSessions(active, calls === "go on" ? sessions : noSessions, rules);
}

function giveWay(active: RouterState, rules: DeviceRules): RouterState {
  const { recorder, measured } = rules.leaveDuty(active.recorder, active.now, rules.recording);
  const book = rules.noteUse(active.book, measured, [], authorOf(active, rules));
  return place(reload({ ...active, recorder, book }, rules), { role: "standby", leads: false });
}
