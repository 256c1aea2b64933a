import { runCucumber } from "@cucumber/cucumber/api";
import { cucumberConfiguration, type Envelope, quietly } from "./cucumber";
import type { FeatureSet } from "./feature-set";
import { KitFault } from "./kit-fault";

/** Lets Cucumber read features and hands on its messages, without running a step; throws `KitFault` for a feature that cannot be read. */
export async function dryRun(
  set: FeatureSet,
  paths: readonly string[],
  receive: (envelope: Envelope) => void,
): Promise<void> {
  const unreadable: string[] = [];
  const configuration = await cucumberConfiguration(set, { paths, tags: "", dryRun: true });
  await runCucumber({ ...configuration, support: noSteps }, quietly(set), (envelope) => {
    receive(envelope);
    const { parseError } = envelope;
    if (parseError !== undefined) unreadable.push(`${parseError.source.uri}: ${parseError.message}`);
  });
  if (unreadable.length > 0) throw new KitFault(`Some features cannot be read:\n  ${unreadable.join("\n  ")}`);
}

/** Cucumber looks for steps beside the features unless it is given some: itself, which defines none. */
const noSteps = { requirePaths: [require.resolve("@cucumber/cucumber")] };
