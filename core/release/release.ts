/** A release of IOS XE such as 17.3.4a: numbers, and perhaps a letter (REL-1). */
export interface Release {
  readonly major: number;
  readonly minor: number;
  readonly rebuild: number;
  readonly letter: string;
}

const shape = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})([a-z]?)$/;

/** Reads `17.3.4a`, zero-padded (`17.03.04a`) too; throws a RangeError for a text that is no release (REL-1). */
export function parseRelease(text: string): Release {
  const found = shape.exec(text);
  if (!found)
    throw new RangeError(`"${text}" is not a release: write three numbers and perhaps a letter, as in 17.3.4a`);
  const [, major, minor, rebuild, letter = ""] = found;
  return { major: Number(major), minor: Number(minor), rebuild: Number(rebuild), letter };
}

/** As people write it: `17.3.4a`. */
export const formatRelease = (release: Release): string =>
  `${release.major}.${release.minor}.${release.rebuild}${release.letter}`;

/** As reports write it: `17.03.04a`. */
export const formatPaddedRelease = (release: Release): string =>
  `${release.major}.${pad(release.minor)}.${pad(release.rebuild)}${release.letter}`;

const pad = (value: number): string => String(value).padStart(2, "0");

/** Below 0 when `one` came before `other`: numbers first, then the letter (REL-1). */
export function compareReleases(one: Release, other: Release): number {
  return (
    one.major - other.major ||
    one.minor - other.minor ||
    one.rebuild - other.rebuild ||
    (one.letter < other.letter ? -1 : one.letter > other.letter ? 1 : 0)
  );
}
