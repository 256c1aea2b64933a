import type { RedundancyMode } from "../device/redundancy";
import { type Chance, chanceOf, wholeBetween } from "./chance";
import type { FleetPlan } from "./fleet-plan";

/** Where a device of the fleet stands, and who calls through it. */
export interface Site {
  readonly number: number;
  readonly pid: string;
  readonly serial: string;
  readonly hostname: string;
  readonly release: string;
  /** Most routers stand alone; some have a second box, or a second route processor. */
  readonly standing: "alone" | RedundancyMode;
  /** Hours east of UTC. */
  readonly zone: number;
  /** Trunk sessions in the busiest hour of an ordinary working day. */
  readonly busiest: number;
  /** The share of trunk calls that are recorded, which means forked. */
  readonly forkedShare: number;
  /** Sessions of voice ports in the busiest hour. */
  readonly voicePorts: number;
  /** What a night or a Sunday leaves of the busiest hour: a call centre sleeps less than an office. */
  readonly atRest: number;
  /** The minute of the hour at which its load changes. */
  readonly changesAtMinute: number;
  readonly chance: Chance;
}

const platforms = ["ISR4321/K9", "ISR4451-X/K9", "C8200-1N-4T", "C8300-2N2S-6T", "C8000V"] as const;
const releases = ["17.3.2", "17.3.5", "17.6.1a", "17.6.2", "17.9.1a", "17.12.1", "17.15.1a"] as const;
const standings = [
  "alone",
  "alone",
  "alone",
  "alone",
  "alone",
  "alone",
  "alone",
  "alone",
  "box-to-box",
  "inbox",
] as const;
const zones = [-8, -6, -5, -3, 0, 1, 1, 2, 3, 5, 8, 9, 10] as const;
const sizes = [4, 10, 23, 48, 96, 240] as const;

/** The `number`-th site of a fleet, from 0 on. */
export function siteOf({ seed }: FleetPlan, number: number): Site {
  const chance = chanceOf(`${seed}/${number}`);
  const size = one(sizes, chance("size") ** 2);
  return {
    number,
    pid: one(platforms, chance("platform")),
    serial: `FLT${String(number).padStart(8, "0")}`,
    hostname: `site-${number}`,
    release: one(releases, chance("release")),
    standing: one(standings, chance("standing")),
    zone: one(zones, chance("zone")),
    busiest: wholeBetween(Math.ceil(size / 2), size, chance("busiest")),
    forkedShare: chance("records") < 0.25 ? 0.1 + chance("forked") * 0.5 : 0,
    voicePorts: chance("voice ports") < 0.1 ? wholeBetween(1, 8, chance("voice port sessions")) : 0,
    atRest: chance("round the clock") < 0.15 ? 0.5 : 0.03,
    changesAtMinute: wholeBetween(1, 59, chance("minute")),
    chance,
  };
}

function one<Choice>(choices: readonly [Choice, ...Choice[]], drawn: number): Choice {
  return choices[wholeBetween(0, choices.length - 1, drawn)] ?? choices[0];
}
