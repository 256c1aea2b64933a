import { requirementId } from "./requirement";

/** A scenario as its tags describe it: the requirements that it shows and the subjects that it runs on. */
export type TaggedScenario = { readonly place: string; readonly tags: readonly string[] };

/** The tag of a subject: one side alone, or both connected. */
export const subjectSides = ["device", "server", "collector", "connected"] as const;
export type SubjectSide = (typeof subjectSides)[number];

/** The ids of the requirements that the tags name. */
export function requirementsIn(tags: readonly string[]): string[] {
  return tags.map((tag) => tag.slice(1)).filter((name) => requirementId.safeParse(name).success);
}

/** The subjects that the tags name. */
export function sidesIn(tags: readonly string[]): SubjectSide[] {
  return subjectSides.filter((side) => tags.includes(`@${side}`));
}
