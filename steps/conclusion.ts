import { Deviation, Undecided } from "../kit/adapter/bench/outcome";
import { AdapterRefusal } from "../kit/adapter/carrier/faults";
import type { StoryWorld } from "./world";

type Step<Arguments extends unknown[]> = (this: StoryWorld, ...given: Arguments) => unknown;

/** A step that tells the verdict why it ended: a deviation is attached and fails, what cannot be decided is attached and skipped. */
export function concluding<Arguments extends unknown[]>(step: Step<Arguments>): Step<Arguments> {
  return async function (this: StoryWorld, ...given) {
    try {
      return await step.apply(this, given);
    } catch (fault) {
      return conclude(this, fault);
    }
  };
}

function conclude(world: StoryWorld, fault: unknown): "skipped" {
  if (fault instanceof Deviation) world.report("deviation", { expected: fault.expected, observed: fault.observed });
  const undecided = undecidedBy(fault);
  if (undecided === undefined) throw fault;
  world.report("verdict", { verdict: undecided.verdict, reason: undecided.reason });
  return "skipped";
}

function undecidedBy(fault: unknown): Undecided | undefined {
  if (fault instanceof Undecided) return fault;
  if (!(fault instanceof AdapterRefusal) || fault.code !== "not-implemented") return undefined;
  return new Undecided("untested", `the adapter answers "not implemented": ${fault.message}`);
}
