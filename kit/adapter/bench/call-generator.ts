import type { RequestFields } from "../messages/envelope";
import type { deviceOps } from "../messages/messages";
import type { DeviceSession } from "./device-session";
import type { SessionKind, Sessions } from "./sessions";
import type { Timeline } from "./timeline";

type Calls = RequestFields<typeof deviceOps, "calls">;
/** How many calls the device took and how many it refused. */
type Attempt = { readonly accepted: number; readonly refused: number };
/** What can happen to the forking of calls that stand. */
export const forkingWords = ["are forked", "are forked again", "fail to fork"] as const;
export type Forking = (typeof forkingWords)[number];

const forkings: Record<Forking, Pick<Calls, "action" | "forked">> = {
  "are forked": { action: "fork", forked: false },
  "are forked again": { action: "fork", forked: true },
  "fail to fork": { action: "fork-fails", forked: false },
};

const trunk = { kind: "trunk" } as const;

/** The callers: they start, fork and end calls on the device. */
export class CallGenerator {
  constructor(
    private readonly session: DeviceSession,
    private readonly timeline: Timeline,
  ) {}

  /** Starts calls; Enhanced ones are forked in the same second. */
  async start({ kind, count }: Sessions): Promise<Attempt> {
    const attempt = await this.place({ action: "start", count, ...line(kind) });
    if (kind === "Enhanced trunk" && attempt.accepted > 0) {
      await this.place({ action: "fork", count: attempt.accepted, ...trunk, forked: false });
    }
    return attempt;
  }

  /** Ends as many calls of this kind. */
  async end({ kind, count }: Sessions): Promise<void> {
    if (count === 0) return;
    await this.place({ action: "end", count, ...line(kind), forked: kind === "Enhanced trunk" });
  }

  /** Forks standing calls, forks them once more, or lets their forks fail. */
  async fork(count: number, forking: Forking): Promise<void> {
    await this.place({ count, ...trunk, ...forkings[forking] });
  }

  private async place(calls: Calls): Promise<Attempt> {
    const { accepted, refused } = await this.session.perform((device) => device.call("calls", calls));
    const which = calls.forked ? `forked ${calls.kind}` : calls.kind;
    const outcome = refused > 0 ? `${refused} refused` : undefined;
    this.timeline.note(this.session.now, "callers", "device", `${calls.action} ${calls.count} ${which}`, outcome);
    return { accepted, refused };
  }
}

function line(kind: SessionKind): Pick<Calls, "kind"> {
  return kind === "voice gateway" ? { kind: "voice-port" } : trunk;
}
