import { withSessions } from "../device/calls";
import type { DeviceRules } from "../device/device-rules";
import { underRelease } from "../device/lifecycle";
import type { RouterState } from "../device/router-state";
import type { PairMode } from "./mode";
import { place } from "./place";

/**
 * Two route processors of one box: one device to everybody else, so that the standby has all that the active has but its
 * place and, while the two are upgraded one after the other, its release (HAI-1, HAI-2).
 */
export const inbox: PairMode = {
  takeOver,
  giveWay: (active) => place({ ...active, awaited: [] }, { role: "standby", leads: false }),
  upgrade: (standby, release) => ({ ...standby, release }),
  takesSilenceForFailure: false,
  configuresEach: false,
};

function takeOver(standby: RouterState, peer: RouterState, _calls: "go on" | "stay", rules: DeviceRules): RouterState {
  const active = place({ ...standby, release: peer.release, awaited: [] }, { role: "active", leads: true });
  const upgraded = peer.release === standby.release ? active : underRelease(active, standby.release, rules);
  return withSessions(upgraded, active.sessions, rules);
}
