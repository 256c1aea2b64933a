import { compareReleases, formatRelease, parseRelease, type Release } from "../../../core/release/release";

const first = parseRelease("16.11.1a");

/** The release that a text names, or why it cannot be played: CUBE's licences were counted otherwise before 16.11.1a (REL-2). */
export function readPlayedRelease(text: string): Release | string {
  try {
    const release = parseRelease(text);
    if (compareReleases(release, first) >= 0) return release;
    return `${formatRelease(release)} is too old: ${formatRelease(first)} and later releases are played here`;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
