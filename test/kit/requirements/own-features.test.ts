import { expect, it } from "vitest";
import { coverageFindings } from "../../../kit/requirements/coverage";
import { loadRegister } from "../../../kit/requirements/register";
import { ownFeatures } from "../../../kit/run/feature-set";
import { planScenarios } from "../../../kit/run/plan-scenarios";

it("every requirement has its scenarios or its reason, and every scenario its requirement", async () => {
  expect(coverageFindings(loadRegister(), await planScenarios(ownFeatures))).toEqual([]);
});
