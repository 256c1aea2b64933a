import { InvalidArgumentError } from "commander";

/** Whole seconds of a command line. */
export function parseSeconds(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError("Whole seconds are expected.");
  return Number(text);
}
