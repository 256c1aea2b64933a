import { describe, expect, it } from "vitest";
import { parseInstant } from "../../core/time/instant";
import type { StageClock } from "../../server/ports/stage-clock";

/** What the clock of a test stage has to do. */
export function describeStageClock(name: string, make: () => Promise<StageClock>): void {
  describe(`stage clock, ${name}`, () => {
    it("stands where it was set, and goes forward only", async () => {
      const clock = await make();
      const noon = parseInstant("2021-03-29T12:00:00Z");
      expect(await clock.read()).toBe("unset");
      expect(await clock.set(noon)).toBe("set");
      expect(await clock.set(noon)).toBe("set");
      expect(await clock.set(parseInstant("2021-03-29T11:59:59Z"))).toBe("earlier");
      expect(await clock.read()).toBe(noon);
    });
  });
}
