import type { Release } from "../release/release";
import type { ReleaseRule } from "../release/release-rule";

/** The calls that stand: trunk calls, those of them that are forked apart, and calls between voice ports and IP. */
export interface Sessions {
  readonly plain: number;
  readonly forked: number;
  readonly voicePort: number;
}

export const noSessions: Sessions = { plain: 0, forked: 0, voicePort: 0 };

/** Concurrent sessions as they are counted (CNT-3, VGW-1). */
export interface Counts {
  readonly enhanced: number;
  readonly standard: number;
  readonly aggregate: number;
  readonly voicePort: number;
}

/** What the sessions count as: a forked call is Enhanced where the release says so, else it stays Standard (REL-5, CNT-2). */
export function countSessions(sessions: Sessions, release: Release, forkedCallsAreEnhanced: ReleaseRule): Counts {
  const aggregate = sessions.plain + sessions.forked;
  const enhanced = forkedCallsAreEnhanced(release) ? sessions.forked : 0;
  return { enhanced, standard: aggregate - enhanced, aggregate, voicePort: sessions.voicePort };
}
