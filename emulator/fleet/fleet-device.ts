import type { Sessions } from "../../core/measurement/sessions";
import { parseRelease } from "../../core/release/release";
import { hours, minutes } from "../../core/time/duration";
import { earlier, type Instant, instant, lastInstant, plus } from "../../core/time/instant";
import type { CallOrder } from "../device/call-order";
import type { Answer, DeviceMessage } from "../device/messages";
import { Router, type RouterMeans } from "../device/router";
import type { FleetPlan } from "./fleet-plan";
import { loadAt } from "./load";
import { type Mishap, mishapsOf, trustMoment } from "./mishaps";
import { type Site, siteOf } from "./site";
import type { Tally } from "./tally";

const befalls: Readonly<Record<Mishap["kind"], (router: Router) => void>> = {
  "link-down": (router) => router.link("down"),
  "link-up": (router) => router.link("up"),
  reload: (router) => router.reload(),
};

const overBy = (mishaps: readonly Mishap[], now: Instant): number => mishaps.filter(({ at }) => at <= now).length;

const never = instant(lastInstant);

/** What a fleet gives its devices. */
export interface FleetMeans {
  readonly routerMeans: (seed: string) => RouterMeans;
  /** The registration ID token that every device trusts with. */
  readonly token: string;
}

/** One device of a fleet: a router, the calls at its site, and what goes wrong there. */
export class FleetDevice {
  readonly site: Site;
  readonly #router: Router;
  readonly #token: string;
  readonly #mishaps: Mishap[];
  #loadChanges: Instant;
  #asksForTrust: Instant;

  constructor(
    plan: FleetPlan,
    number: number,
    { routerMeans, token }: FleetMeans,
    private readonly tally: Tally,
  ) {
    const site = siteOf(plan, number);
    const { pid, serial, hostname, release } = site;
    const seed = `${plan.seed}/${serial}`;
    const setup = { at: plan.from, seed, release: parseRelease(release), sudi: { pid, serial }, hostname };
    this.site = site;
    this.#router = new Router({ ...setup, platformLicences: [] }, routerMeans(seed));
    this.#token = token;
    this.#mishaps = [...mishapsOf(site, plan)];
    this.#loadChanges = plus(plan.from, minutes(site.changesAtMinute));
    this.#asksForTrust = trustMoment(site, plan);
  }

  get router(): Router {
    return this.#router;
  }

  /** Lives on to `to`, or to the first second in which messages leave. */
  advance(to: Instant): readonly DeviceMessage[] {
    for (;;) {
      const next = this.#nextAtSite();
      const sent = this.#router.advance(earlier(next, to));
      if (sent.length > 0) return this.#noted(sent);
      if (next > to) return [];
      const asked = this.#happen(next);
      if (asked.length > 0) return this.#noted(asked);
    }
  }

  receive(answer: Answer): void {
    this.tally.answered(answer, this.#router.receive(answer).accepted);
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
    for (const { kind } of this.#mishaps.splice(0, overBy(this.#mishaps, now))) befalls[kind](this.#router);
    if (this.#loadChanges <= now) {
      this.#takeLoad(loadAt(this.site, now));
      this.#loadChanges = plus(this.#loadChanges, hours(1));
    }
    return this.#asksForTrust <= now ? this.#askForTrust(now) : [];
  }

  /** Where trust cannot be had, somebody tries again an hour later. */
  #askForTrust(now: Instant): readonly DeviceMessage[] {
    const { sent } = this.#router.trust({ token: this.#token, scope: "local", force: false });
    this.#asksForTrust = sent.length > 0 ? never : plus(now, hours(1));
    return sent;
  }

  #takeLoad(wanted: Sessions): void {
    const { plain, forked, voicePort } = this.#router.state.sessions;
    this.#order("end", "trunk", forked - wanted.forked, true);
    const recorded = this.#order("start", "trunk", wanted.forked - forked);
    this.#order("fork", "trunk", recorded);
    this.#order("end", "trunk", plain - wanted.plain, false);
    this.#order("start", "trunk", wanted.plain - plain);
    this.#order("end", "voice-port", voicePort - wanted.voicePort);
    this.#order("start", "voice-port", wanted.voicePort - voicePort);
    const standing = this.#router.state.sessions;
    this.tally.load(this.#router.state.now, standing.plain + standing.forked);
  }

  #order(action: CallOrder["action"], kind: CallOrder["kind"], count: number, forked?: boolean): number {
    if (count <= 0) return 0;
    const { accepted, refused } = this.#router.calls({ action, kind, count, forked });
    if (action === "start") this.tally.callsRefused(refused);
    return accepted;
  }
}
