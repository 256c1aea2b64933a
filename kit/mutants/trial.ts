import type { Degenerate } from "./degenerate";
import { judgeMutant, type MutantVerdict } from "./judge-mutant";
import type { Mutant } from "./mutant";
import { type Means, runSuite } from "./run-suite";

/** How the kit did with one defect, in a line. */
export type Trial = {
  readonly id: string;
  readonly side: "device" | "server" | "collector";
  readonly name: string;
  readonly good: boolean;
  /** What came of it. */
  readonly said: string;
};

/** Whether the kit tells the defect of a mutant by its name. */
export async function tryMutant(means: Means, { id, side, name, expects, start }: Mutant): Promise<Trial> {
  const { results, faults } = await runSuite(means, start());
  const verdict = judgeMutant(means.register, { id, expects }, results);
  const good = verdict.kind === "told" && faults.length === 0;
  return { id, side, name, good, said: faults[0] ?? sentence(verdict, expects) };
}

/** Whether the kit passes nothing of an implementation that is none, and stumbles over nothing. */
export async function tryDegenerate(means: Means, { side, name, start }: Degenerate): Promise<Trial> {
  const { results, faults } = await runSuite(means, start());
  const passed = results.filter(({ verdict }) => verdict === "passed").map(({ id }) => id);
  const good = passed.length === 0 && results.length > 0 && faults.length === 0;
  return { id: "none", side, name, good, said: faults[0] ?? `passed: ${passed.join(", ") || "nothing"}` };
}

/** A requirement that scenarios show and no mutant breaks. */
export const unbroken = (id: string, side: Trial["side"]): Trial => ({
  id,
  side,
  name: "no mutant",
  good: false,
  said: "scenarios show it, and no mutant proves that they can fail",
});

function sentence(verdict: MutantVerdict, expects: string): string {
  switch (verdict.kind) {
    case "told":
    case "survived":
      return verdict.kind;
    case "blamed on others":
      return `blamed on ${verdict.ids.join(", ")}`;
    case "told for another reason":
      return `"${expects}" was not said, but: ${verdict.messages[0]}`;
  }
}
