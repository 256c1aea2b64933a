import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

type Told = { trials: { id: string; name: string; good: boolean; said: string }[]; summary: Record<string, number> };

/** Tries tiny mutants of a counter in a process of its own, where Cucumber may load its steps. */
function tryCounters(...wanted: string[]): Told {
  const script = join(__dirname, "fixtures/try-fixture.ts");
  const { stdout, stderr } = spawnSync(process.execPath, ["-r", "ts-node/register", script, ...wanted], {
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Told;
}

describe("a run over mutants", () => {
  const { trials, summary } = tryCounters();
  const said = Object.fromEntries(trials.map(({ id, name, good, said }) => [`${id} ${name}`, [good, said]]));

  it("is content with a defect that is told by its name", () => {
    expect(said["CHG-1 stops at 99"]).toEqual([true, "told"]);
  });

  it("wants the expected reason", () => {
    expect(said["CHG-1 stops at 99, expected at 50"]).toEqual([
      false,
      '"observed 50" was not said, but: expected 300, observed 99',
    ]);
  });

  it("finds fault with a defect that another requirement fails for", () => {
    expect(said["CHG-3 blames CHG-1"]).toEqual([false, "blamed on CHG-1"]);
  });

  it("finds fault with a mutant that survives", () => {
    expect(said["CNT-1 never wrong"]).toEqual([false, "survived"]);
  });

  it("misses the mutant of a requirement that has scenarios", () => {
    expect(said["REL-1 no mutant"]?.[0]).toBe(false);
    expect(said["CNT-1 no mutant"]).toBeUndefined();
  });

  it("lets nothing pass of an implementation that is none", () => {
    expect(said["none always 0"]).toEqual([true, "passed: nothing"]);
    expect(said["none always 3"]).toEqual([false, "passed: CNT-1"]);
  });

  it("counts what was told, what was not, and what nobody asked for", () => {
    expect(summary).toEqual({ passed: 2, failed: 5, skipped: 0 });
    expect(tryCounters("CHG-3").summary).toEqual({ passed: 0, failed: 1, skipped: 5 });
  });
});
