import type { SigningKey } from "../../core/document/cryptography";
import { noSessions } from "../../core/measurement/sessions";
import type { Sudi } from "../../core/report/sudi";
import { documentedRules } from "../device/device-rules";
import type { Redundancy, RedundancyMode, Unit } from "../device/redundancy";
import { Router, type RouterMeans } from "../device/router";
import type { RouterSetup } from "../device/router-state";
import { boxToBox } from "./box-to-box";
import { inbox } from "./inbox";
import { Pair } from "./pair";

/** The other box of a box-to-box pair. */
export interface PeerSetup {
  readonly sudi: Sudi;
  readonly hostname: string;
  readonly seed: string;
  readonly key: SigningKey;
}

/** Two boxes, the first of which is active. */
export function boxToBoxPair(setup: RouterSetup, peer: PeerSetup, means: RouterMeans): Pair {
  const { sudi, hostname, seed, key } = peer;
  const first = new Router({ ...setup, redundancy: placeOf("box-to-box", "first", sudi, setup) }, means);
  const redundancy = placeOf("box-to-box", "second", setup.sudi, setup);
  const second = new Router({ ...setup, sudi, hostname, seed, redundancy }, { ...means, key });
  return new Pair(first, second, boxToBox, means.rules ?? documentedRules);
}

/** One box with two route processors, the first of which is active. */
export function inboxPair(setup: RouterSetup, means: RouterMeans): Pair {
  const routerAt = (unit: Unit) =>
    new Router({ ...setup, redundancy: placeOf("inbox", unit, setup.sudi, setup) }, means);
  return new Pair(routerAt("first"), routerAt("second"), inbox, means.rules ?? documentedRules);
}

const placeOf = (mode: RedundancyMode, unit: Unit, peer: Sudi, { at }: RouterSetup): Redundancy => ({
  mode,
  unit,
  role: unit === "first" ? "active" : "standby",
  leads: unit === "first",
  activeSince: at,
  peer,
  peerLink: "up",
  checkpoint: { sessions: noSessions, recorded: {} },
});
