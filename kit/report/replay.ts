import type { SubjectSide } from "../requirements/tags";

/** The command that runs one scenario again on one subject. */
export function replayCommand(side: SubjectSide, place: string): string {
  return `slp conform --side ${side} --only ${place}`;
}
