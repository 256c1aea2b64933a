import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { planScenarios } from "../../../kit/run/plan-scenarios";

const fixtures = (features: string) => ({ root: resolve(__dirname, "fixtures"), features: [features], steps: [] });

describe("the plan of a run", () => {
  it("has every scenario and example with the tags of its rule, and needs no steps", async () => {
    const plan = await planScenarios(fixtures("features/**/*.feature"));
    expect(plan).toHaveLength(8);
    expect(plan.filter(({ tags }) => tags.includes("@CHG-1"))).toEqual([
      { name: "[1] A count that is wrong fails", place: "features/counting.feature:23", tags: ["@CHG-1", "@device"] },
      { name: "[1] A count that is wrong fails", place: "features/counting.feature:24", tags: ["@CHG-1", "@device"] },
    ]);
  });

  it("is refused with file and place when a feature cannot be read", async () => {
    await expect(planScenarios(fixtures("unreadable/*.feature"))).rejects.toThrow(
      /unreadable\/nonsense\.feature.*\(1:1\)/s,
    );
  });
});
