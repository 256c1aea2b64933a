import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaveOut, shrink } from "../../simulation/shrink";
import { planOf, simulate } from "../../simulation/simulate";

describe("what does not matter", () => {
  it("is left out, and what matters is kept", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(40)), fc.array(fc.nat(40), { maxLength: 4 }), async (items, wanted) => {
        const needed = items.filter((item) => wanted.includes(item));
        const left = await leaveOut(items, async (rest) => needed.every((item) => rest.includes(item)));
        expect(left).toEqual(needed);
      }),
    );
  });

  it("is left out of a story that fails: what is left fails in the same way, whenever it is told", async () => {
    const plan = planOf(5, () => ({
      store: (ports) => ({
        ...ports,
        acknowledgements: { ...ports.acknowledgements, storeOnce: async () => "stored" },
      }),
    }));
    const { plan: shorter, faults, simulated } = await shrink(plan);
    expect(plan.story.length).toBeGreaterThan(1);
    expect(shorter.story.map(({ kind }) => kind)).toEqual(["submit"]);
    expect(faults.size).toBe(0);
    expect(simulated.breaches[0]).toMatch(/never acknowledged|pending/);
    expect((await simulate(shorter)).trace.hash).toBe(simulated.trace.hash);
  });
});
