import { describe, expect, it } from "vitest";
import { countSessions, noSessions } from "../../../core/measurement/sessions";
import { parseRelease } from "../../../core/release/release";
import { forkedCallsAreEnhanced } from "../../../core/release/release-rules";

const counts = (release: string) =>
  countSessions({ plain: 20, forked: 4, voicePort: 3 }, parseRelease(release), forkedCallsAreEnhanced);

describe("sessions", () => {
  it("REL-5, CNT-3 count as Enhanced where they are forked, from 17.6.1a on", () => {
    expect(counts("17.6.1a")).toEqual({ enhanced: 4, standard: 20, aggregate: 24, voicePort: 3 });
  });

  it("CNT-3 count as nothing where there are none", () => {
    expect(countSessions(noSessions, parseRelease("17.6.1a"), forkedCallsAreEnhanced)).toEqual({
      enhanced: 0,
      standard: 0,
      aggregate: 0,
      voicePort: 0,
    });
  });

  it("REL-5 stay Standard though they are forked, before 17.6.1a", () => {
    expect(counts("17.5.1a")).toEqual({ enhanced: 0, standard: 24, aggregate: 24, voicePort: 3 });
  });
});
