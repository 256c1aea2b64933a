import { describe, expect, it } from "vitest";
import { seconds } from "../../core/time/duration";
import { plus } from "../../core/time/instant";
import type { Identifiers } from "../../server/ports/identifiers";
import { noon } from "./fixtures";

/** What every maker of names has to do. */
export function describeIdentifiers(name: string, make: () => Identifiers): void {
  describe(`identifiers, ${name}`, () => {
    it("makes poll ids that a double holds exactly", () => {
      const identifiers = make();
      for (let round = 0; round < 1_000; round++) {
        const poll = identifiers.poll();
        expect(poll).toMatch(/^[1-9]\d{0,15}$/);
        expect(String(Number(poll))).toBe(poll);
        expect(Number(poll)).toBeLessThan(2 ** 53);
      }
    });

    it("makes ULIDs that sort by time", () => {
      const identifiers = make();
      const earlier = identifiers.ulid(noon);
      expect(earlier).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
      expect(earlier < identifiers.ulid(plus(noon, seconds(1)))).toBe(true);
    });

    it("never makes a name twice", () => {
      const identifiers = make();
      const makers = ["poll", "token", "virtualAccount", "user", "trustCode"] as const;
      for (const maker of makers) {
        expect(new Set(Array.from({ length: 500 }, () => identifiers[maker]())).size).toBe(500);
      }
      expect(new Set(Array.from({ length: 500 }, () => identifiers.ulid(noon))).size).toBe(500);
    });
  });
}
