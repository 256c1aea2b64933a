import { describe, expect, it } from "vitest";
import { planOf, simulate } from "../../simulation/simulate";

describe("a simulation", () => {
  it.each([3, 8, 21])("of seed %i is the same story whenever it is told", async (seed) => {
    const [once, again] = [await simulate(planOf(seed)), await simulate(planOf(seed))];
    expect(again.trace.hash).toBe(once.trace.hash);
    expect(once.trace.length).toBeGreaterThan(100);
  });

  it("of another seed is another story", async () => {
    const hashes = await Promise.all([1, 2, 3, 4, 5].map(async (seed) => (await simulate(planOf(seed))).trace.hash));
    expect(new Set(hashes).size).toBe(5);
  });

  it("finds nothing against the server, in any weather", async () => {
    const failing: unknown[] = [];
    for (let seed = 1; seed <= 25; seed++) {
      const { breaches } = await simulate(planOf(seed));
      if (breaches.length > 0) failing.push({ seed, breaches });
    }
    expect(failing).toEqual([]);
  });
});
