import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

type Scenario = { readonly number: number; readonly steps: readonly string[] };
type Rule = { readonly name: string; readonly tags: string; readonly scenarios: readonly Scenario[] };

const features = join(__dirname, "../../features");

const ruleWithTags = /^ *(@.*)\n *Rule: (.*)$/gm;

/** A feature's rules, line by line: enough for what is asked here. */
function rulesOf(file: string): Rule[] {
  const text = readFileSync(join(features, file), "utf8");
  const found = [...text.matchAll(ruleWithTags)];
  return found.map(({ index, 1: tags = "", 2: name = "" }, number) => {
    const part = text.slice(index, found[number + 1]?.index);
    return {
      tags,
      name,
      scenarios: part
        .split(/Scenario(?: Outline)?: /)
        .slice(1)
        .map(scenarioOf),
    };
  });
}

function scenarioOf(part: string): Scenario {
  const steps = [...part.matchAll(/^ +(?:Given|When|Then|And|But) .*$/gm)].map(([step]) => step.trim());
  return { number: Number(/^\[(\d+)\]/.exec(part)?.[1]), steps };
}

const rules = globSync("**/*.feature", { cwd: features }).flatMap((file) =>
  rulesOf(file).map((rule) => ({ ...rule, place: `${file}: ${rule.name.slice(0, 7)}` })),
);

it("there are rules to look at", () => {
  expect(rules.length).toBeGreaterThan(40);
});

describe.each(rules)("$place", ({ name, tags, scenarios }) => {
  it("begins with its requirement, which is its first tag", () => {
    expect(tags.split(" ")[0]).toBe(`@${name.split(" ")[0]}`);
    expect(name).toMatch(/^[A-Z]{3}-\d+ \S/);
  });

  it("numbers its scenarios from 1", () => {
    expect(scenarios.map(({ number }) => number)).toEqual(scenarios.map((_, index) => index + 1));
  });

  it("has scenarios of at most seven steps, with one act and a claim", () => {
    for (const { number, steps } of scenarios) {
      expect(steps.length, `[${number}]`).toBeLessThanOrEqual(7);
      expect(steps.filter((step) => step.startsWith("When ")).length, `[${number}]`).toBe(1);
      expect(
        steps.some((step) => step.startsWith("Then ")),
        `[${number}]`,
      ).toBe(true);
    }
  });
});
