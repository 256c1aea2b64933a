import type { Redundancy } from "../device/redundancy";
import type { RouterState } from "../device/router-state";

/** A member with another place in its pair; a router alone stays as it is. */
export const place = (state: RouterState, change: Partial<Redundancy>): RouterState =>
  state.redundancy === undefined ? state : { ...state, redundancy: { ...state.redundancy, ...change } };
