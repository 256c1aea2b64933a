import { needed } from "../requirements/references";
import type { Register } from "../requirements/register";
import type { RequirementResult } from "../verdict/result";
import type { Mutant } from "./mutant";

/** Whether the kit told a defect by its name, and if not, what it said instead. */
export type MutantVerdict =
  | { readonly kind: "told" }
  | { readonly kind: "survived" }
  | { readonly kind: "blamed on others"; readonly ids: readonly string[] }
  | { readonly kind: "told for another reason"; readonly messages: readonly string[] };

type Broken = Pick<Mutant, "id" | "expects">;

/** The verdict on a mutant: it fails with its own id, or one that is equivalent, for the expected reason, and with nothing else. */
export function judgeMutant(
  register: Register,
  { id, expects }: Broken,
  results: readonly RequirementResult[],
): MutantVerdict {
  const accepted = new Set([id, ...(register.get(id)?.equivalent ?? [])]);
  const others = results.filter((result) => !accepted.has(result.id) && !stands(register, result, accepted));
  if (others.length > 0) return { kind: "blamed on others", ids: others.map((other) => other.id) };
  const messages = messagesOf(results.find((result) => result.id === id));
  if (messages.length === 0) return { kind: "survived" };
  return messages.some((message) => message.includes(expects))
    ? { kind: "told" }
    : { kind: "told for another reason", messages };
}

/** A requirement that the defect leaves alone: nothing speaks against it, or it could not be seen for want of the broken one. */
function stands(register: Register, { id, verdict }: RequirementResult, broken: ReadonlySet<string>): boolean {
  switch (verdict) {
    case "passed":
    case "inapplicable":
    case "outOfScope":
      return true;
    case "failed":
      return false;
    case "untested":
    case "cantTell": {
      const row = register.get(id);
      return row !== undefined && [...needed(row, register)].some((need) => broken.has(need));
    }
  }
}

const messagesOf = (result: RequirementResult | undefined): string[] =>
  (result?.scenarios ?? []).flatMap(({ failure }) => failure?.message ?? []);
