import { areaOf } from "../requirements/requirement";
import { requirementsIn, sidesIn, type TaggedScenario } from "../requirements/tags";
import type { Degenerate } from "./degenerate";
import type { Mutant } from "./mutant";
import type { Means } from "./run-suite";
import { type Trial, tryDegenerate, tryMutant, unbroken } from "./trial";

/** What is tried: mutants of the wanted requirements or areas, all of them where none is named; degenerates only with all. */
export type Assignment = {
  readonly mutants: readonly Mutant[];
  readonly degenerates: readonly Degenerate[];
  readonly scenarios: readonly TaggedScenario[];
  readonly wanted: ReadonlySet<string>;
  /** Which of several equal shares of the work is done, from 0 on; absent: all of it. */
  readonly share?: Share;
};

export type Share = { readonly index: number; readonly of: number };

/** The counts of a run over mutants. */
export type Summary = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Tries one after the other and tells of each; a requirement with scenarios and without a mutant is a failure as well. */
export async function tryAll(means: Means, assignment: Assignment, tell: (trial: Trial) => void): Promise<Summary> {
  const { mutants, degenerates, wanted } = assignment;
  const isWanted = ({ id }: { readonly id: string }) => wanted.size === 0 || wanted.has(id) || wanted.has(areaOf(id));
  const chosen = mutants.filter(isWanted);
  const nothings = wanted.size === 0 ? degenerates : [];
  let [passed, failed] = [0, 0];
  const note = (trial: Trial) => {
    if (trial.good) passed += 1;
    else failed += 1;
    tell(trial);
  };
  const { index, of } = assignment.share ?? { index: 0, of: 1 };
  const isOurs = (_: unknown, position: number) => position % of === index;
  if (index === 0) for (const missing of withoutMutant(assignment).filter(isWanted)) note(missing);
  for (const mutant of chosen.filter(isOurs)) note(await tryMutant(means, mutant));
  for (const degenerate of nothings.filter(isOurs)) note(await tryDegenerate(means, degenerate));
  const left = mutants.length - chosen.length + degenerates.length - nothings.length;
  return { passed, failed, skipped: index === 0 ? left : 0 };
}

/** The requirements that scenarios show on a side where no mutant breaks them. */
function withoutMutant({ mutants, scenarios }: Assignment): Trial[] {
  const shown = new Map<string, Trial>();
  for (const { tags } of scenarios) {
    for (const side of sidesIn(tags)) {
      if (side === "connected") continue;
      for (const id of requirementsIn(tags)) shown.set(`${id} ${side}`, unbroken(id, side));
    }
  }
  return [...shown.values()].filter(
    ({ id, side }) => !mutants.some((mutant) => mutant.id === id && mutant.side === side),
  );
}
