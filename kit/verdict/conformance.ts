import type { SubjectSide } from "../requirements/tags";
import type { Counts, RequirementResult, SubjectResult } from "./result";

/** Under which circumstances a subject was judged. */
export type Circumstances = Pick<SubjectResult, "release" | "partial">;

/** The verdict on a whole subject: conformant when every applicable requirement that decides has passed, and something has. */
export function conformance(
  subject: string,
  side: SubjectSide,
  strict: boolean,
  requirements: RequirementResult[],
  circumstances: Circumstances = {},
): SubjectResult {
  const counts = count(requirements);
  const decisive = requirements
    .filter((result) => decides(result, strict) && standsAgainst(result))
    .map(({ id }) => id);
  const deviations = requirements
    .filter(({ level, verdict }) => !strict && level === "must*" && verdict === "failed")
    .map(({ id }) => id);
  const conformant = decisive.length === 0 && counts.passed > 0 && circumstances.partial !== true;
  return {
    subject,
    side,
    strict,
    ...circumstances,
    conformant,
    sentence: sentence(circumstances.partial ? "interrupted" : conformant ? "conformant" : "not conformant", counts),
    counts,
    decisive,
    deviations,
    requirements,
  };
}

function decides({ level }: RequirementResult, strict: boolean): boolean {
  return level === "must" || (strict && level === "must*");
}

function standsAgainst({ verdict }: RequirementResult): boolean {
  return verdict === "failed" || verdict === "cantTell" || verdict === "untested";
}

/** The requirements counted by verdict. */
export function count(requirements: readonly RequirementResult[]): Counts {
  const of = (word: RequirementResult["verdict"]) => requirements.filter(({ verdict }) => verdict === word).length;
  const inScope = requirements.length - of("outOfScope");
  return {
    requirements: requirements.length,
    inScope,
    applicable: inScope - of("inapplicable"),
    passed: of("passed"),
    failed: of("failed"),
    cantTell: of("cantTell"),
    inapplicable: of("inapplicable"),
    untested: of("untested"),
    outOfScope: of("outOfScope"),
  };
}

function sentence(verdict: string, { requirements, inScope, applicable, passed }: Counts): string {
  return `${verdict}: ${inScope} of ${requirements} in scope, ${applicable} applicable, ${passed} passed`;
}
