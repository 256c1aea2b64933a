import { calm, type Faults } from "./faults";
import { simulate } from "./simulate";
import type { Operation } from "./story";
import type { Defect } from "./world";

/** A report of the last hours of a week, handed in when the next one has begun, so that both weeks are counted; Thursday is the fifth day. */
const report = {
  id: 1,
  device: 0,
  tag: "CUBE_T_STD",
  paired: false,
  from: 4 * 86_400 - 7_200,
  stretches: [{ seconds: 9_000, value: 7 }],
};
const story: readonly Operation[] = [
  { name: "the report", at: 4 * 86_400 + 3_600, kind: "submit", device: 0, reports: [report], copies: 1 },
];

/** A crash before or after the call with that number, counted over the whole story from 1 on. */
export interface CrashPoint {
  readonly call: number;
  readonly when: "before" | "after";
}

export interface TriedCrashes {
  readonly tried: number;
  /** The crashes that broke an invariant, with what came of them. */
  readonly failed: readonly { readonly points: readonly CrashPoint[]; readonly breaches: readonly string[] }[];
}

/** Tells the story of one report, from intake to its poll and its totals, with every single crash that there can be on the way. */
export async function tryCrashes(defect?: () => Defect): Promise<TriedCrashes> {
  const told = new Stories(defect);
  for (const point of pointsAfter(0, await told.tell([]))) await told.tell([point]);
  return told;
}

/** The same with every pair of crashes: the second may lie on the way that the first has made necessary. */
export async function tryCrashPairs(): Promise<TriedCrashes> {
  const told = new Stories();
  for (const first of pointsAfter(0, await told.tell([]))) {
    const calls = await told.tell([first]);
    for (const second of pointsAfter(first.call, calls)) await told.tell([first, second]);
  }
  return told;
}

class Stories implements TriedCrashes {
  readonly failed: TriedCrashes["failed"][number][] = [];
  tried = 0;

  constructor(private readonly defect?: () => Defect) {}

  /** Answers how many calls there were. */
  async tell(points: readonly CrashPoint[]): Promise<number> {
    const counted = { calls: 0 };
    const { defect } = this;
    const { breaches } = await simulate({ seed: 1, story, weather: calm, faults: crashingAt(points, counted), defect });
    this.tried++;
    if (breaches.length > 0) this.failed.push({ points, breaches });
    return counted.calls;
  }
}

const pointsAfter = (call: number, last: number): readonly CrashPoint[] =>
  Array.from({ length: Math.max(0, last - call) }, (_, index) => call + index + 1).flatMap(
    (call) =>
      [
        { call, when: "before" },
        { call, when: "after" },
      ] as const,
  );

const crashingAt =
  (points: readonly CrashPoint[], counted: { calls: number }): Faults =>
  () => {
    counted.calls++;
    const point = points.find(({ call }) => call === counted.calls);
    return point ? `crash ${point.when}` : "done";
  };
