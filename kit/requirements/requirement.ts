import { z } from "zod";
import { collectorCapability, deviceCapability, serverCapability } from "../adapter/messages/hello";

/** The sides of licensing that a requirement can bind. */
export const side = z.enum(["device", "server", "collector"]);
export type Side = z.output<typeof side>;

/** `must` stands on the guide; `must*` on other documents or a decision and decides in strict mode only; `should` never decides. */
export const level = z.enum(["must", "must*", "should"]);

/** The form of a requirement's id: its area in three capitals and its number there. */
export const requirementId = z.string().regex(/^[A-Z]{3}-[1-9]\d*$/, "an id looks like CHG-4");

const text = z.string().trim().min(1);
const scalar = z.union([z.string(), z.number()]);

const boundSide = z.strictObject({
  side,
  /** Why this version of the kit has no scenario for the requirement on this side. */
  scope: text.optional(),
});

const quantity = z.strictObject({ name: text, value: z.union([scalar, z.array(scalar).min(1)]), unit: text });

/** One row of the register. */
export const requirement = z
  .strictObject({
    id: requirementId,
    sides: z.array(boundSide).min(1),
    level,
    /** What the requirement stands on: the guide, another public document or output, or a decision taken here. */
    basis: z.enum(["guide", "other", "decision"]),
    /** Title of the guide's section, or the name of the other document. */
    section: text.optional(),
    sentence: text,
    /** The releases that it binds; every one when absent. */
    releases: z.strictObject({ from: text.optional(), to: text.optional() }).optional(),
    /** The literal facts that scenarios may assert. */
    quantities: z.array(quantity).default([]),
    /** What an implementation may have to declare before a scenario of this row applies to it. */
    capabilities: z
      .array(z.enum([...deviceCapability.options, ...serverCapability.options, ...collectorCapability.options]))
      .default([]),
    /** Requirements without which this one cannot be observed. */
    needs: z.array(requirementId).default([]),
    /** Requirements that state the same fact from another side and may fail together with this one. */
    equivalent: z.array(requirementId).default([]),
    /** The readings that pass, our own first. */
    readings: z.array(text).default([]),
  })
  .refine(
    (row) => row.basis === "decision" || row.section !== undefined,
    "a row that stands on a document names its section",
  );
export type Requirement = z.output<typeof requirement>;

/** The area of a requirement: the capitals of its id. */
export function areaOf(id: string): string {
  return id.slice(0, 3);
}
