import { parse } from "yaml";
import { z } from "zod";
import type { Register } from "../requirements/register";
import { requirementId } from "../requirements/requirement";
import { subjectSides } from "../requirements/tags";

const knownDeviation = z.strictObject({
  id: requirementId,
  /** The subject that it is known of; without it, every subject. */
  side: z.enum(subjectSides).optional(),
  /** How the message of the failure begins. */
  message: z.string().trim().min(1),
  /** Where the deviation is being dealt with. */
  link: z.url(),
  /** The last day on which it is put up with. */
  expires: z.iso.date(),
});

/** A deviation that its owner knows of and that does not decide until it expires. */
export type KnownDeviation = z.output<typeof knownDeviation>;

/** A baseline cannot be used; the message says what is wrong with which entry. */
export class UnusableBaseline extends Error {
  override readonly name = "UnusableBaseline";
}

/** Reads a baseline: a YAML list of `{id, side?, message, link, expires}`; throws `UnusableBaseline`. */
export function readBaseline(register: Register, yaml: string): KnownDeviation[] {
  const read = z.array(knownDeviation).safeParse(parseYaml(yaml));
  if (!read.success) {
    throw new UnusableBaseline(
      `the baseline is a list of entries with id, message, link, expires and perhaps side:\n${z.prettifyError(read.error)}`,
    );
  }
  const unknown = read.data.filter(({ id }) => !register.has(id)).map(({ id }) => id);
  if (unknown.length === 0) return read.data;
  throw new UnusableBaseline(
    `the baseline names ${unknown.join(", ")}, which the register does not have: see slp list`,
  );
}

function parseYaml(yaml: string): unknown {
  try {
    return parse(yaml) ?? [];
  } catch (cause) {
    throw new UnusableBaseline(`the baseline is no YAML: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
