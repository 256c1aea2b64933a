import type { DeployedStack } from "./deployed-stack";

interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: object }>>;
}

/** Of each type of resource that decides whether reports are lost: how what is there is asked for. */
const asked: Readonly<Record<string, (stack: DeployedStack, id: string) => Promise<unknown>>> = {
  "AWS::DynamoDB::Table": (stack, id) => stack.table(id),
  "AWS::SQS::Queue": (stack, id) => stack.queue(id),
  "AWS::Lambda::Function": async (stack, id) => {
    const told = await stack.rest("lambda", `/2015-03-31/functions/${id}/configuration`);
    return { ...Object(told), Code: {}, LoggingConfig: {} };
  },
  "AWS::Lambda::EventSourceMapping": (stack, id) => stack.rest("lambda", `/2015-03-31/event-source-mappings/${id}`),
};

/** Every literal of the template that is not so in what is deployed: `type property: template → deployed`, each once. */
export async function differences(stack: DeployedStack, template: Template): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const [type, ask] of Object.entries(asked)) {
    const deployed = await stack.resources(type);
    for (const [logicalId, { Type, Properties }] of Object.entries(template.Resources)) {
      if (Type !== type) continue;
      const id = deployed.get(logicalId);
      if (id === undefined) found.add(`${type} ${logicalId}: missing`);
      else for (const line of unlike(Properties, await ask(stack, id), "")) found.add(`${type}${line}`);
    }
  }
  return [...found].sort();
}

/** Tags say nothing about what is done, and code is an asset in the template and a size in what is deployed. */
const passedOver = new Set([".Tags", ".Code"]);

function unlike(template: unknown, deployed: unknown, path: string): readonly string[] {
  if (passedOver.has(path)) return [];
  if (typeof template !== "object" || template === null) {
    return template === deployed ? [] : [`${path}: ${JSON.stringify(template)} → ${JSON.stringify(deployed)}`];
  }
  // What the template computes has no literal to compare with.
  if (Object.keys(template).some((name) => name === "Ref" || name.startsWith("Fn::"))) return [];
  const there = new Map<string, unknown>(Object.entries(Object(deployed)));
  return Object.entries(template).flatMap(([name, value]) => unlike(value, there.get(name), `${path}.${name}`));
}
