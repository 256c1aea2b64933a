import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const steps = join(__dirname, "../../steps");
const patterns = readdirSync(steps)
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => {
    const source = readFileSync(join(steps, file), "utf8");
    return [...source.matchAll(/^(?:Given|When|Then)\(\s*"([^"]+)"/gm)].map(([, pattern]) => pattern);
  });
const readme = readFileSync(join(steps, "README.md"), "utf8");
const listedIn = (section: string) =>
  [...section.matchAll(/^\| `([^`]+)`.* \| [a-z-]+ \|$/gm)].map(([, pattern]) => pattern);
const vocabularies = readme
  .split(/^## Steps about /m)
  .slice(1)
  .map((section) => ({ side: section.split("\n")[0] ?? "", listed: listedIn(section) }));

it("the README lists every pattern, and nothing else", () => {
  expect(vocabularies.flatMap(({ listed }) => listed).sort()).toEqual([...patterns].sort());
});

it("each pattern is said in one place", () => {
  expect(new Set(patterns).size).toBe(patterns.length);
});

it.each(vocabularies)("at most 60 patterns say everything about $side", ({ listed }) => {
  expect(listed.length).toBeLessThanOrEqual(60);
});
