import type { Sessions } from "../../core/measurement/sessions";
import { hours, minutes } from "../../core/time/duration";
import { earlier, type Instant, instant, lastInstant, plus } from "../../core/time/instant";
import type { CallOrder } from "../device/call-order";
import type { Answer, DeviceMessage } from "../device/messages";
import type { Unit } from "../device/redundancy";
import type { Router } from "../device/router";
import type { Installation } from "../ha/installation";
import type { FleetPlan } from "./fleet-plan";
import { type FleetMeans, installationOf } from "./installed";
import { loadAt } from "./load";
import { type Mishap, mishapsOf, trustMoment } from "./mishaps";
import { type Site, siteOf } from "./site";
import type { Tally } from "./tally";

const befalls: Readonly<Record<Mishap["kind"], (installation: Installation) => void>> = {
  "link-down": (installation) => setLink(installation, "down"),
  "link-up": (installation) => setLink(installation, "up"),
  reload: (installation) => installation.reload(),
  failover: (installation) => void installation.failover(),
  split: (installation) => installation.peerLink("down"),
  mended: (installation) => installation.peerLink("up"),
};

/** Every box of a site goes out over the same link. */
function setLink(installation: Installation, link: "up" | "down"): void {
  for (const unit of unitsOf(installation)) installation.router(unit).link(link);
}

/** The members that are devices of their own to the licence server: of two route processors the active one speaks for both. */
const boxesOf = (installation: Installation): readonly (Unit | undefined)[] =>
  installation.router().state.redundancy?.mode === "box-to-box" ? unitsOf(installation) : [undefined];

const unitsOf = (installation: Installation): readonly Unit[] =>
  installation.states().map((_, index) => (index === 0 ? "first" : "second"));

const overBy = (mishaps: readonly Mishap[], now: Instant): number => mishaps.filter(({ at }) => at <= now).length;

const never = instant(lastInstant);

/** One device of a fleet: a router, the calls at its site, and what goes wrong there. */
export class FleetDevice {
  readonly site: Site;
  readonly #installation: Installation;
  readonly #token: string;
  readonly #mishaps: Mishap[];
  #loadChanges: Instant;
  #asksForTrust: Instant;

  constructor(
    plan: FleetPlan,
    number: number,
    means: FleetMeans,
    private readonly tally: Tally,
  ) {
    const site = siteOf(plan, number);
    this.site = site;
    this.#installation = installationOf(plan, site, means);
    this.#token = means.token;
    this.#mishaps = [...mishapsOf(site, plan)];
    this.#loadChanges = plus(plan.from, minutes(site.changesAtMinute));
    this.#asksForTrust = trustMoment(site, plan);
  }

  /** The router that is active. */
  get router(): Router {
    return this.#installation.router();
  }

  /** Lives on to `to`, or to the first second in which messages leave. */
  advance(to: Instant): readonly DeviceMessage[] {
    for (;;) {
      const next = this.#nextAtSite();
      const sent = this.#installation.advance(earlier(next, to));
      if (sent.length > 0) return this.#noted(sent);
      if (next > to) return [];
      const asked = this.#happen(next);
      if (asked.length > 0) return this.#noted(asked);
    }
  }

  receive(answer: Answer): void {
    this.tally.answered(answer, this.#installation.receive(answer).accepted);
  }

  #noted(messages: readonly DeviceMessage[]): readonly DeviceMessage[] {
    for (const message of messages) this.tally.sent(message);
    return messages;
  }

  #nextAtSite(): Instant {
    const next = earlier(this.#loadChanges, this.#asksForTrust);
    const [mishap] = this.#mishaps;
    return mishap ? earlier(next, mishap.at) : next;
  }

  #happen(now: Instant): readonly DeviceMessage[] {
    for (const { kind } of this.#mishaps.splice(0, overBy(this.#mishaps, now))) befalls[kind](this.#installation);
    if (this.#loadChanges <= now) {
      this.#takeLoad(loadAt(this.site, now));
      this.#loadChanges = plus(this.#loadChanges, hours(1));
    }
    return this.#asksForTrust <= now ? this.#askForTrust(now) : [];
  }

  /** Each box asks for itself, and an hour later again if it has no trust by then. */
  #askForTrust(now: Instant): readonly DeviceMessage[] {
    const order = { token: this.#token, scope: "local", force: false } as const;
    const untrusted = boxesOf(this.#installation).filter(
      (unit) => this.#installation.router(unit).state.trust === "none",
    );
    this.#asksForTrust = untrusted.length === 0 ? never : plus(now, hours(1));
    return untrusted.flatMap((unit) => this.#installation.trust(order, unit).sent);
  }

  #takeLoad(wanted: Sessions): void {
    const { plain, forked, voicePort } = this.router.state.sessions;
    this.#order("end", "trunk", forked - wanted.forked, true);
    const recorded = this.#order("start", "trunk", wanted.forked - forked);
    this.#order("fork", "trunk", recorded);
    this.#order("end", "trunk", plain - wanted.plain, false);
    this.#order("start", "trunk", wanted.plain - plain);
    this.#order("end", "voice-port", voicePort - wanted.voicePort);
    this.#order("start", "voice-port", wanted.voicePort - voicePort);
    const standing = this.router.state.sessions;
    this.tally.load(this.router.state.now, standing.plain + standing.forked);
  }

  #order(action: CallOrder["action"], kind: CallOrder["kind"], count: number, forked?: boolean): number {
    if (count <= 0) return 0;
    const { accepted, refused } = this.router.calls({ action, kind, count, forked });
    if (action === "start") this.tally.callsRefused(refused);
    return accepted;
  }
}
