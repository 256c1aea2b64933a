import type { Fate, Faults, Weather } from "./faults";
import { type Plan, type Simulated, simulate } from "./simulate";

/** So many runs are spent on it. */
const mostRuns = 300;

export interface Shrunk {
  readonly plan: Plan;
  readonly faults: ReadonlyMap<string, Fate>;
  readonly simulated: Simulated;
}

/**
 * Leaves out of a failing plan whatever can be left out while it fails in the same way: operations, faults of calls, and what the
 * weather does to messages and answers.
 */
export async function shrink(plan: Plan): Promise<Shrunk> {
  const met = new Map<string, Fate>();
  const first = await simulate({ ...plan, faults: recording(plan.faults, met) });
  const kind = kindOf(first);
  let least: Shrunk = { plan, faults: met, simulated: first };
  let runs = 0;
  const attempt = async (
    story: Plan["story"],
    faults: ReadonlyMap<string, Fate>,
    weather: Weather,
  ): Promise<boolean> => {
    if (++runs > mostRuns) return false;
    const smaller = { ...plan, story, weather, faults: only(faults) };
    const simulated = await simulate(smaller);
    if (kindOf(simulated) !== kind) return false;
    least = { plan: smaller, faults, simulated };
    return true;
  };
  for (let before = -1; before !== runs && runs < mostRuns; ) {
    const size = least.plan.story.length + least.faults.size;
    for (const trouble of ["duplicated", "unheard", "slow"] as const) {
      const { story, weather } = least.plan;
      if (weather[trouble] > 0) await attempt(story, least.faults, { ...weather, [trouble]: 0 });
    }
    await leaveOut(least.plan.story, (story) => attempt(story, least.faults, least.plan.weather));
    await leaveOut([...least.faults], (faults) => attempt(least.plan.story, new Map(faults), least.plan.weather));
    before = least.plan.story.length + least.faults.size === size ? runs : -1;
  }
  return least;
}

/** Leaves out halves, quarters and so on, at last single ones, wherever what is left is still good. */
export async function leaveOut<Item>(
  items: readonly Item[],
  isGood: (rest: readonly Item[]) => Promise<boolean>,
): Promise<readonly Item[]> {
  let left = items;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < left.length; ) {
      const rest = [...left.slice(0, start), ...left.slice(start + size)];
      if (await isGood(rest)) left = rest;
      else start += size;
    }
  }
  return left;
}

const recording =
  (faults: Faults, met: Map<string, Fate>): Faults =>
  (call) => {
    const fate = faults(call);
    if (fate !== "done") met.set(call.name, fate);
    return fate;
  };

const only =
  (faults: ReadonlyMap<string, Fate>): Faults =>
  ({ name }) =>
    faults.get(name) ?? "done";

/** The first breach, whatever it speaks of. */
const kindOf = ({ breaches: [first = "none"] }: Simulated): string => first.replace(/[0-9a-f]{16}|\d+/g, "…");
