import { InvalidArgumentError } from "commander";
import { type Instant, parseInstant } from "../core/time/instant";

/** Reads an instant of the command line, in UTC with whole seconds. */
export function parseMoment(text: string): Instant {
  try {
    return parseInstant(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
