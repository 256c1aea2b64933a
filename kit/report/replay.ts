import type { SubjectSide } from "../requirements/tags";

/** Makes the command that runs one scenario again on one subject, as it is typed into a shell. */
export type Replay = (side: SubjectSide, place: string) => string;

/** Replays with the options that the run was given: which implementation, which release. */
export function replayWith(options: readonly string[]): Replay {
  return (side, place) =>
    ["npx slp conform", ...options.map(shellWord), "--side", side, "--only", shellWord(place)].join(" ");
}

/** A word as a POSIX shell takes it back. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
