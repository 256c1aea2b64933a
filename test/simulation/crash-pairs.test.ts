import { describe, expect, it } from "vitest";
import { tryCrashes } from "../../simulation/crash-pairs";
import { defects } from "../../simulation/defects";

// Pairs are tried by `npm run simulate -- --pairs`.
describe("on the way of one report", () => {
  it("every crash is made good", async () => {
    const { tried, failed } = await tryCrashes();
    expect(failed).toEqual([]);
    expect(tried).toBeGreaterThan(50);
  });

  it.each([
    "an id is claimed before the report is written",
    "a report that exists already is taken for done",
    "an acknowledgement is asked for before the report is stored",
  ])("a crash shows that %s", async (name) => {
    expect((await tryCrashes(defects[name])).failed).not.toEqual([]);
  });
});
