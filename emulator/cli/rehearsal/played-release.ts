import { formatRelease, parseRelease, type Release } from "../../../core/release/release";
import { reportsByPolicy } from "../../../core/release/release-rules";

/** The release that a text names, or why it cannot be played: only those that report by policy are (REL-3). */
export function readPlayedRelease(text: string): Release | string {
  try {
    const release = parseRelease(text);
    if (reportsByPolicy(release)) return release;
    return `${formatRelease(release)} registers instead of reporting by policy; 17.3.2 and later releases are played here`;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
