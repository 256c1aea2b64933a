import type { ServiceStanding } from "../../core/enforcement/service-standing";
import type { Sessions } from "../../core/measurement/sessions";
import type { RouterState } from "./router-state";

/** What calls do; a fork that succeeds makes a plain trunk call a forked one. */
export interface CallOrder {
  readonly action: "start" | "end" | "fork" | "fork-fails";
  readonly kind: "trunk" | "voice-port";
  readonly count: number;
  /** Which calls are meant; without it plain ones first. */
  readonly forked?: boolean;
}

/** Trunk calls are refused while service is down, calls of voice ports never, whatever else the router is (ENF-1, VGW-2). */
export const admits = (kind: CallOrder["kind"], service: ServiceStanding, _state: RouterState): boolean =>
  kind === "voice-port" || service.kind === "up";

/** The calls that stand after `count` of them did what was ordered; a forked call stays one session (CNT-2). */
export function sessionsAfter(sessions: Sessions, { action, kind, forked }: CallOrder, count: number): Sessions {
  if (action === "fork-fails") return sessions;
  if (kind === "voice-port")
    return action === "fork" ? sessions : voicePort(sessions, action === "start" ? count : -count);
  if (action === "start") return { ...sessions, plain: sessions.plain + count };
  const plain = forked === true ? 0 : Math.min(count, sessions.plain);
  const rest = { ...sessions, plain: sessions.plain - plain };
  if (action === "fork") return { ...rest, forked: sessions.forked + plain };
  return { ...rest, forked: sessions.forked - (count - plain) };
}

const voicePort = (sessions: Sessions, change: number): Sessions => ({
  ...sessions,
  voicePort: sessions.voicePort + change,
});
