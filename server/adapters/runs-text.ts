import * as z from "zod/mini";
import type { UsageRun } from "../../core/account/usage-over-time";
import { wholeNumber } from "./shapes";

const runs = z.array(z.tuple([wholeNumber, wholeNumber, wholeNumber]));

export const runsShape = z.string();

/** Runs as one text: a list of lists costs three times the bytes. */
export const writeRuns = (given: readonly UsageRun[]): string =>
  JSON.stringify(given.map(({ from, to, value }) => [from, to, value]));

/** Reads what `writeRuns` writes. */
export const readRuns = (text: string): readonly UsageRun[] =>
  z.parse(runs, JSON.parse(text)).map(([from, to, value]) => ({ from, to, value }));
