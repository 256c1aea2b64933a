import type { Release } from "../../core/release/release";
import type { Instant } from "../../core/time/instant";
import type { Configuration } from "../device/configure";
import type { DeviceRules } from "../device/device-rules";
import { isStandby } from "../device/duty";
import type { Answer, DeviceMessage, Verdict } from "../device/messages";
import type { Unit } from "../device/redundancy";
import type { Router } from "../device/router";
import type { RouterState } from "../device/router-state";
import type { TrustAsked } from "../device/trust";
import type { TrustOrder } from "../device/trust-order";
import type { Installation } from "./installation";
import type { PairMode } from "./mode";
import { place } from "./place";

/** Two routers that stand in for each other. All it knows is in the states of the two. */
export class Pair implements Installation {
  constructor(
    private readonly first: Router,
    private readonly second: Router,
    private readonly mode: PairMode,
    private readonly rules: DeviceRules,
  ) {}

  router(unit?: Unit): Router {
    this.#follow();
    return unit === undefined ? this.#members[0] : this[unit];
  }

  configure(configuration: Configuration, unit?: Unit): Verdict {
    if (!this.mode.configuresEach) return this.#configureInOne(configuration, unit);
    const before = this.states();
    const members = unit === undefined ? [this.first, this.second] : [this[unit]];
    const refusal = members.map((member) => member.configure(configuration)).find(({ accepted }) => !accepted);
    if (refusal) this.restore(before);
    return refusal ?? { accepted: true };
  }

  trust(order: TrustOrder, unit?: Unit): Omit<TrustAsked, "state"> {
    const router = this.router(unit);
    const coversPeer = this.rules.coversAll(order) && this.mode.configuresEach;
    return router.trust(order, coversPeer ? [this.#peerOf(router).identity] : []);
  }

  receive(answer: Answer, unit?: Unit): Verdict {
    const ref = "ref" in answer ? answer.ref : undefined;
    const question = ({ state }: Router) => state.awaited.find((message) => message.ref === ref);
    const router = [this.first, this.second].find(question) ?? this.router(unit);
    const coversPeer = question(router)?.forAll && this.mode.configuresEach && answer.kind === "trust-installed";
    const verdict = router.receive(answer);
    if (coversPeer) this.#peerOf(router).receive(answer);
    return verdict;
  }

  advance(to: Instant): readonly DeviceMessage[] {
    this.#follow();
    const before = this.first.state;
    const sent = this.first.advance(to);
    const reached = this.first.state.now;
    const others = this.second.advance(reached);
    if (this.second.state.now === reached) return [...sent, ...others];
    this.first.restore(before);
    return [...this.first.advance(this.second.state.now), ...others];
  }

  failover(): Verdict {
    if (!this.#hearEachOther) return { accepted: false, message: "the members do not hear each other" };
    this.#follow();
    const [active, standby] = this.#members;
    const takingOver = this.mode.takeOver(standby.state, active.state, "go on", this.rules);
    active.restore(this.mode.giveWay(active.state, this.rules));
    standby.restore(takingOver);
    return { accepted: true };
  }

  /** Where a standby takes silence for failure both are active until the link is mended; then the one that was so first stays. */
  peerLink(peerLink: "up" | "down"): void {
    this.#follow();
    const [active, other] = this.#members;
    for (const member of [active, other]) member.restore(place(member.state, { peerLink }));
    if (!this.mode.takesSilenceForFailure) return;
    if (peerLink === "down" && isStandby(other.state)) {
      other.restore(this.mode.takeOver(other.state, active.state, "stay", this.rules));
    } else if (peerLink === "up" && !isStandby(other.state)) {
      other.restore(this.mode.giveWay(other.state, this.rules));
    }
  }

  /** The active restarts as a standby, after a failover; while the members do not hear each other it restarts as it is. */
  reload(unit?: Unit): void {
    this.#restart(unit, (router) => router.reload());
  }

  upgrade(release: Release, unit?: Unit): void {
    this.#restart(unit, (router) => {
      if (!isStandby(router.state)) return router.upgrade(release);
      router.restore(this.mode.upgrade(router.state, release, this.rules));
    });
  }

  states(): readonly RouterState[] {
    this.#follow();
    return [this.first.state, this.second.state];
  }

  restore([first, second]: readonly RouterState[]): void {
    if (first) this.first.restore(first);
    if (second) this.second.restore(second);
  }

  #restart(unit: Unit | undefined, restart: (router: Router) => void): void {
    const router = this.router(unit);
    if (!isStandby(router.state)) this.failover();
    restart(router);
  }

  /** The configuration of one is that of the other; it is taken at the active. */
  #configureInOne(configuration: Configuration, unit?: Unit): Verdict {
    const router = this.router(unit);
    if (!isStandby(router.state)) return router.configure(configuration);
    return { accepted: false, message: "the standby takes its configuration from the active: configure that" };
  }

  /** The active and the other one; of two that are active the one that leads comes first. */
  get #members(): readonly [Router, Router] {
    const { first, second } = this;
    return second.state.redundancy?.leads ? [second, first] : [first, second];
  }

  #peerOf(router: Router): Router {
    return router === this.first ? this.second : this.first;
  }

  get #hearEachOther(): boolean {
    return this.first.state.redundancy?.peerLink === "up";
  }

  /** The standby learns what the active has come to. */
  #follow(): void {
    const [active, other] = this.#members;
    if (!this.#hearEachOther || !isStandby(other.state)) return;
    other.restore(this.rules.following(other.state, active.state));
  }
}
