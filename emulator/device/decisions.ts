import type { ServiceStanding } from "../../core/enforcement/service-standing";
import type { Closing } from "../../core/measurement/close-boundary";
import type { Counts } from "../../core/measurement/sessions";
import type { Instant } from "../../core/time/instant";
import type { RouterState } from "./router-state";

/** What is shown as standing is what is measured (CNT-1, CNT-3). */
export const measuredCounts = (shown: Counts): Counts => shown;

/** What a boundary gave is recorded whether service is up or down (ENF-6). */
export const recordedUnder = (closing: Closing, _service: () => ServiceStanding): Closing => closing;

/** A reload loses nothing but the calls and what was on the wire (REC-4, ENF-7). */
export const keptOverReload = (state: RouterState): RouterState => state;

/** A deadline that has passed stays on display (DDL-6). */
export const shownDeadline = (deadline: Instant | "none", _now: Instant): Instant | "none" => deadline;

/** From when on the router pushes; `none` without trust, or where the transport is off (REL-3, TRU-7). */
export const pushesFrom = ({ trust, transport, pushing }: RouterState): Instant | "none" =>
  trust === "none" || transport === "off" ? "none" : pushing.firstPush;
