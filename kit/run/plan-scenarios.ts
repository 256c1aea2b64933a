import type { TaggedScenario } from "../requirements/tags";
import type { Envelope } from "./cucumber";
import { dryRun } from "./dry-run";
import type { FeatureSet } from "./feature-set";

/** A scenario as it would run: its name too. */
export type PlannedScenario = TaggedScenario & { readonly name: string };

/** Every scenario of the features with its tags, none of them run; throws `KitFault` for a feature that cannot be read. */
export async function planScenarios(
  set: FeatureSet,
  paths: readonly string[] = set.features,
): Promise<PlannedScenario[]> {
  const scenarios: PlannedScenario[] = [];
  const pickles = new Map<string, PlannedScenario>();
  await dryRun(set, paths, ({ pickle, testCase }) => {
    if (pickle !== undefined) pickles.set(pickle.id, plannedScenario(pickle));
    const planned = testCase && pickles.get(testCase.pickleId);
    if (planned !== undefined) scenarios.push(planned);
  });
  return scenarios;
}

function plannedScenario({ uri, location, name, tags }: NonNullable<Envelope["pickle"]>): PlannedScenario {
  return { name, place: `${uri}:${location?.line}`, tags: tags.map(({ name }) => name) };
}
