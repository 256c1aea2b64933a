import { parseRelease } from "../../core/release/release";
import { Router, type RouterMeans } from "../device/router";
import { boxToBoxPair, inboxPair } from "../ha/build-pair";
import type { Installation } from "../ha/installation";
import { SingleRouter } from "../ha/single-router";
import type { FleetPlan } from "./fleet-plan";
import type { Site } from "./site";

/** What a fleet gives its devices. */
export interface FleetMeans {
  readonly routerMeans: (seed: string) => RouterMeans;
  /** The registration ID token that every device trusts with. */
  readonly token: string;
}

/** What stands at a site: a router, two boxes, or a box with two route processors. */
export function installationOf(plan: FleetPlan, site: Site, { routerMeans }: FleetMeans): Installation {
  const { pid, serial, hostname, release, standing } = site;
  const seed = `${plan.seed}/${serial}`;
  const names = { sudi: { pid, serial }, hostname, seed };
  const setup = { ...names, at: plan.from, release: parseRelease(release), platformLicences: [] };
  const means = routerMeans(seed);
  switch (standing) {
    case "alone":
      return new SingleRouter(new Router(setup, means));
    case "inbox":
      return inboxPair(setup, means);
    case "box-to-box": {
      const peer = { sudi: { pid, serial: `${serial}B` }, hostname: `${hostname}-b`, seed: `${seed}B` };
      return boxToBoxPair(setup, { ...peer, key: routerMeans(peer.seed).key }, means);
    }
  }
}
