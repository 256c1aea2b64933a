import type { RuleText, ScenarioText } from "../requirements/quantities";
import type { Envelope } from "./cucumber";
import { dryRun } from "./dry-run";
import type { FeatureSet } from "./feature-set";

type Document = NonNullable<Envelope["gherkinDocument"]>;
type Pickle = NonNullable<Envelope["pickle"]>;

/** Every rule of the features as it reads, its outlines filled in; throws `KitFault` for a feature that cannot be read. */
export async function readRules(set: FeatureSet): Promise<RuleText[]> {
  const documents: Document[] = [];
  const pickles: Pickle[] = [];
  await dryRun(set, set.features, ({ gherkinDocument, pickle }) => {
    if (gherkinDocument !== undefined) documents.push(gherkinDocument);
    if (pickle !== undefined) pickles.push(pickle);
  });
  return documents.flatMap((document) => rulesOf(document, pickles));
}

function rulesOf({ uri, feature }: Document, pickles: readonly Pickle[]): RuleText[] {
  return (feature?.children ?? []).flatMap(({ rule }) => {
    if (rule === undefined) return [];
    const outlines = rule.children.flatMap(({ scenario }) => scenario ?? []);
    const examples = outlines.flatMap((outline) => outline.examples);
    return [
      {
        place: `${uri}:${rule.location.line}`,
        name: rule.name,
        scenarios: pickles
          .filter(({ astNodeIds }) => outlines.some(({ id }) => astNodeIds.includes(id)))
          .map((pickle) =>
            scenarioText(
              pickle,
              examples.filter(({ tableBody }) => tableBody.some(({ id }) => pickle.astNodeIds.includes(id))),
            ),
          ),
      },
    ];
  });
}

function scenarioText(
  { uri, location, name, steps }: Pickle,
  examples: readonly { readonly name: string }[],
): ScenarioText {
  const told = (outcome: boolean): string[] =>
    steps.filter(({ type }) => (`${type}` === "Outcome") === outcome).flatMap(lines);
  return {
    place: `${uri}:${location?.line}`,
    names: [name, ...examples.map(({ name }) => name)],
    story: told(false),
    outcome: told(true),
  };
}

/** A step as lines: its sentence, and the rows of its table. */
function lines({ text, argument }: Pickle["steps"][number]): string[] {
  const rows = argument?.dataTable?.rows ?? [];
  return [text, ...rows.map(({ cells }) => cells.map(({ value }) => value).join(" | "))];
}
