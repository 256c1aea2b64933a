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
const listed = [...readme.matchAll(/^\| `([^`]+)`.* \| [a-z-]+ \|$/gm)].map(([, pattern]) => pattern);

it("the README lists every pattern, and nothing else", () => {
  expect([...listed].sort()).toEqual([...patterns].sort());
});

it("at most 60 patterns say everything, each in one place", () => {
  expect(patterns.length).toBeLessThanOrEqual(60);
  expect(new Set(patterns).size).toBe(patterns.length);
});
