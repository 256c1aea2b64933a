import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Figure } from "./measure";

/** The features on our device, a whole process each, against the same scenarios with empty steps. */
export function conformanceRun(): Figure {
  const value = leastOf(3, []);
  const floor = leastOf(3, ["empty"]);
  return {
    what: "conformance run of our device, in process",
    value: value / 1_000,
    unit: "s",
    floor: { what: "the same scenarios with empty steps", value: floor / 1_000 },
    budget: "≤ 10 s, ≤ 2.5 × floor",
    kept: value <= 10_000 && value <= floor * 2.5,
  };
}

function leastOf(rounds: number, words: readonly string[]): number {
  const program = ["-r", "ts-node/register", join(__dirname, "run-features.ts"), ...words];
  const times = Array.from({ length: rounds }, () =>
    Number(execFileSync(process.execPath, program, { encoding: "utf8" })),
  );
  return Math.min(...times);
}
