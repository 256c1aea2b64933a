import { isGood } from "../kit/verdict/compare-with-baseline";
import type { SubjectResult } from "../kit/verdict/result";
import { type ExitCode, exitCode } from "./exit-code";

/** What came of a run, beside its results. */
export type Outcome = {
  readonly results: readonly SubjectResult[];
  /** What is wrong with the baseline. */
  readonly findings: readonly string[];
  /** What went wrong in the kit itself. */
  readonly faults: readonly string[];
  readonly interrupted: boolean;
};

/** Says what a run has ended with, after its summary; answers the exit code. */
export function tellOutcome({ results, findings, faults, interrupted }: Outcome): ExitCode {
  if (findings.length > 0) console.log(`\nThe baseline is out of date:\n  ${findings.join("\n  ")}`);
  if (faults.length > 0) {
    console.error(`\nThe kit itself was at fault; send us these lines:\n  ${faults.join("\n  ")}`);
    return exitCode.fault;
  }
  if (interrupted) {
    console.log("\nThe run was interrupted: the reports tell what was judged until then.");
    return exitCode.interrupted;
  }
  return results.every(isGood) && findings.length === 0 ? exitCode.good : exitCode.bad;
}
