import type { Release } from "../../core/release/release";
import type { Instant } from "../../core/time/instant";
import type { Configuration } from "../device/configure";
import type { Answer } from "../device/messages";
import type { Unit } from "../device/redundancy";
import type { Router } from "../device/router";
import type { RouterState } from "../device/router-state";
import type { TrustOrder } from "../device/trust-order";
import type { Installation } from "./installation";

/** A router alone. */
export class SingleRouter implements Installation {
  constructor(private readonly alone: Router) {}

  router(unit: Unit = "first"): Router {
    if (unit === "first") return this.alone;
    throw new RangeError("a router alone has no second member");
  }

  configure(configuration: Configuration, unit?: Unit) {
    return this.router(unit).configure(configuration);
  }

  trust(order: TrustOrder, unit?: Unit) {
    return this.router(unit).trust(order);
  }

  receive(answer: Answer, unit?: Unit) {
    return this.router(unit).receive(answer);
  }

  advance(to: Instant) {
    return this.alone.advance(to);
  }

  failover() {
    return { accepted: false, message: "there is no peer that could take over" };
  }

  peerLink(): void {}

  reload(unit?: Unit): void {
    this.router(unit).reload();
  }

  upgrade(release: Release, unit?: Unit): void {
    this.router(unit).upgrade(release);
  }

  states(): readonly RouterState[] {
    return [this.alone.state];
  }

  restore([state]: readonly RouterState[]): void {
    if (state) this.alone.restore(state);
  }
}
