import { runCucumber } from "@cucumber/cucumber/api";
import type { TaggedScenario } from "../requirements/tags";
import { cucumberConfiguration, type Envelope, quietly } from "./cucumber";
import type { FeatureSet } from "./feature-set";
import { KitFault } from "./kit-fault";

/** A scenario as it would run: its name too. */
export type PlannedScenario = TaggedScenario & { readonly name: string };

/** Every scenario of the features with its tags, none of them run; throws `KitFault` for a feature that cannot be read. */
export async function planScenarios(
  set: FeatureSet,
  paths: readonly string[] = set.features,
): Promise<PlannedScenario[]> {
  const scenarios: PlannedScenario[] = [];
  const unreadable: string[] = [];
  const configuration = await cucumberConfiguration(set, { paths, tags: "", dryRun: true });
  const pickles = new Map<string, PlannedScenario>();
  await runCucumber({ ...configuration, support: noSteps }, quietly(set), ({ pickle, testCase, parseError }) => {
    if (pickle !== undefined) pickles.set(pickle.id, plannedScenario(pickle));
    const planned = testCase && pickles.get(testCase.pickleId);
    if (planned !== undefined) scenarios.push(planned);
    if (parseError !== undefined) unreadable.push(`${parseError.source.uri}: ${parseError.message}`);
  });
  if (unreadable.length > 0) throw new KitFault(`Some features cannot be read:\n  ${unreadable.join("\n  ")}`);
  return scenarios;
}

/** Cucumber looks for steps beside the features unless it is given some: itself, which defines none. */
const noSteps = { requirePaths: [require.resolve("@cucumber/cucumber")] };

function plannedScenario({ uri, location, name, tags }: NonNullable<Envelope["pickle"]>): PlannedScenario {
  return { name, place: `${uri}:${location?.line}`, tags: tags.map(({ name }) => name) };
}
