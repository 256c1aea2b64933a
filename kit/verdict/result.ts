import { z } from "zod";
import { level, requirementId } from "../requirements/requirement";
import { subjectSides } from "../requirements/tags";

/** The five verdicts, the worst first: of several scenarios of one requirement the worst decides. */
export const verdicts = ["failed", "cantTell", "untested", "passed", "inapplicable"] as const;
export type Verdict = (typeof verdicts)[number];

/** One message or event between the sides, at its instant of virtual time. */
export const timelineEntry = z.object({
  at: z.string(),
  from: z.string(),
  to: z.string(),
  what: z.string(),
  detail: z.unknown().optional(),
});
export type TimelineEntry = z.output<typeof timelineEntry>;

/** Why a scenario failed: the step, what was said, and where the step compared, both values in words. */
const failure = z.object({
  step: z.string(),
  message: z.string(),
  expected: z.string().optional(),
  observed: z.string().optional(),
});
export type Failure = z.output<typeof failure>;

const scenarioResult = z.object({
  name: z.string(),
  /** File and line, as a path inside the kit. */
  place: z.string(),
  verdict: z.enum(verdicts),
  reason: z.string().optional(),
  failure: failure.optional(),
  /** Of a scenario that did not pass. */
  timeline: z.array(timelineEntry).optional(),
});
export type ScenarioResult = z.output<typeof scenarioResult>;

const requirementResult = z.object({
  id: requirementId,
  side: z.enum(subjectSides),
  level,
  verdict: z.enum([...verdicts, "outOfScope"]),
  reason: z.string().optional(),
  reading: z.string().optional(),
  /** The failed requirement for whose sake this one is untested. */
  cause: requirementId.optional(),
  scenarios: z.array(scenarioResult),
});
export type RequirementResult = z.output<typeof requirementResult>;

const counts = z.object({
  requirements: z.int(),
  inScope: z.int(),
  applicable: z.int(),
  passed: z.int(),
  failed: z.int(),
  cantTell: z.int(),
  inapplicable: z.int(),
  untested: z.int(),
  outOfScope: z.int(),
});
export type Counts = z.output<typeof counts>;

/** What the kit says of one subject; the JSON result is this and nothing else. */
export const subjectResult = z.object({
  subject: z.string(),
  side: z.enum(subjectSides),
  /** The one release that the device was judged on, where one was asked for. */
  release: z.string().optional(),
  strict: z.boolean(),
  /** The run was interrupted: requirements that it did not come to are untested. */
  partial: z.literal(true).optional(),
  conformant: z.boolean(),
  sentence: z.string(),
  counts,
  /** Requirements for whose sake the subject is not conformant. */
  decisive: z.array(requirementId),
  /** Those of the decisive that stand in the baseline of known deviations, or are untested because of one that does. */
  known: z.array(requirementId).optional(),
  /** Failed requirements that stand on other documents or on a decision and do not decide. */
  deviations: z.array(requirementId),
  requirements: z.array(requirementResult),
});
export type SubjectResult = z.output<typeof subjectResult>;
