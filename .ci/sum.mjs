// Adds up what the suites of .ci/run left in a folder; a suite without tests of its own counts as one test.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const json = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const endedWell = (name) => readFileSync(join(folder, `${name}.exit`), "utf8").trim() === "0";
const total = { passed: 0, failed: 0, skipped: 0 };
const add = (name, counts) => {
  const { passed = 0, failed = 0, skipped = 0 } = counts;
  // A suite that ended badly has failed, whatever it counted.
  const broken = !endedWell(name) && failed === 0 ? 1 : 0;
  console.log(`${name.padEnd(8)} ${passed} passed, ${failed + broken} failed, ${skipped} skipped`);
  total.passed += passed;
  total.failed += failed + broken;
  total.skipped += skipped;
};

const whole = (name) => add(name, endedWell(name) ? { passed: 1 } : { failed: 1 });

function vitest(name) {
  if (!existsSync(join(folder, `${name}.json`))) return add(name, { failed: 1 });
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = json(`${name}.json`);
  add(name, { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests });
}

function conform() {
  const results = existsSync(join(folder, "conform"))
    ? readdirSync(join(folder, "conform")).filter((name) => name.endsWith(".json"))
    : [];
  if (results.length === 0) return add("conform", { failed: 1 });
  const verdicts = results.flatMap((name) => json(join("conform", name)).requirements.map(({ verdict }) => verdict));
  const count = (...words) => verdicts.filter((verdict) => words.includes(verdict)).length;
  add("conform", {
    passed: count("passed"),
    failed: count("failed", "cantTell", "untested"),
    skipped: count("inapplicable"),
  });
}

function mutants() {
  add("mutants", existsSync(join(folder, "mutants.json")) ? json("mutants.json") : { failed: 1 });
}

function simulate() {
  add("simulate", existsSync(join(folder, "simulate.json")) ? json("simulate.json") : { failed: 1 });
}

whole("check");
vitest("vitest");
conform();
mutants();
simulate();
whole("pairs");
whole("synth");
vitest("slow");
vitest("deployed");
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
