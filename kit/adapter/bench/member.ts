import type { Unit } from "../messages/observations";

/** The members of a pair, by the place that they have from the beginning; the first is active then. */
export const members = ["the first member", "the second member"] as const;
export type Member = (typeof members)[number];

/** The unit that the protocol has for a member. */
export const unitOf = (member: Member): Unit => (member === "the first member" ? "first" : "second");
