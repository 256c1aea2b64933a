import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const root = join(__dirname, "../../..");
const step = z.object({ run: z.string().optional(), env: z.record(z.string(), z.string()).optional() });
const steps = z.array(step);

const plainSteps = z.object({ jobs: z.object({ conformance: z.object({ steps }) }) });
const gitLab = z.object({ conformance: z.object({ script: z.array(z.string()) }) });
const action = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string().optional() })),
  runs: z.object({ steps }),
});

/** The block of docs/ci.md that begins with this line. */
export function block(firstLine: string): string {
  const page = readFileSync(join(root, "docs/ci.md"), "utf8");
  const found = [...page.matchAll(/```\w+\n(.*?)```/gs)].find(([, text = ""]) => text.startsWith(firstLine));
  if (found?.[1] === undefined) throw new Error(`docs/ci.md has no block that begins with "${firstLine}".`);
  return found[1];
}

/** The scripts of each example, in their order; the variables that they set are given by who runs them. */
export const pipelines: Readonly<Record<string, readonly string[]>> = {
  "GitHub Actions": plainSteps
    .parse(parse(block("# .github/workflows/conformance-in-steps.yml")))
    .jobs.conformance.steps.flatMap(({ run }) => run ?? []),
  "GitLab CI": gitLab.parse(parse(block("# .gitlab-ci.yml"))).conformance.script,
  Jenkins: [...block("// Jenkinsfile").matchAll(/sh '''(.*?)'''/gs)].map(([, script = ""]) => script),
};

/** The scripts of action.yml with their environment, as a job with these inputs runs them. */
export function actionSteps(given: Readonly<Record<string, string>>) {
  const { inputs, runs } = action.parse(parse(readFileSync(join(root, "action.yml"), "utf8")));
  const stranger = Object.keys(given).find((name) => !(name in inputs));
  if (stranger !== undefined) throw new Error(`The action has no input ${stranger}.`);
  const input = (name: string) => given[name] ?? inputs[name]?.default ?? "";
  return runs.steps.map(({ run = "", env = {} }) => ({
    run,
    environment: Object.fromEntries(
      Object.entries(env).map(([name, text]) => [
        name,
        text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => input(name)),
      ]),
    ),
  }));
}
