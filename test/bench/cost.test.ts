import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { dollarsPerMillion, perReport } from "../../bench/cost/cost-model";
import { type Committed, costPage } from "../../bench/cost/cost-page";
import { type CostCounts, countAll, type Functions } from "../../bench/cost/count";

const root = join(__dirname, "..", "..");
const committed: Committed = JSON.parse(readFileSync(join(root, "bench", "cost", "counts.json"), "utf8"));

const callsOnTheWay = ({ intake, evaluation, issuance }: Functions): number =>
  intake.calls + evaluation.calls + issuance.calls;
const unitsOnTheWay = ({ intake, evaluation, issuance }: Functions): number =>
  intake.writeUnits + evaluation.writeUnits + issuance.writeUnits;

describe("what a report takes", () => {
  let counts: CostCounts;
  beforeAll(async () => {
    counts = await countAll();
  }, 120_000);

  it("is what was counted when the page on costs was written", () => {
    expect(counts, "run node -r ts-node/register tools/publish-costs.ts").toEqual(committed.counts);
  });

  it("is at most six calls where it comes alone, and three where three come together", () => {
    expect(callsOnTheWay(counts.alone)).toBeLessThanOrEqual(6);
    expect(callsOnTheWay(counts.ten)).toBeLessThanOrEqual(50);
    expect(callsOnTheWay(counts.three)).toBeLessThanOrEqual(9);
    expect(counts.alone.poll.calls).toBe(1);
  });

  it("is less than four write units, the totals of a large account included", () => {
    const { writeUnits = 0, together = 1 } = counts.totals[1] ?? {};
    expect(unitsOnTheWay(counts.alone) + writeUnits / together).toBeLessThanOrEqual(4);
    expect(unitsOnTheWay(counts.three) / 3).toBeLessThanOrEqual(4);
  });
});

describe("the page on costs", () => {
  it("is what is written from these counts", () => {
    expect(readFileSync(join(root, "docs", "cost.md"), "utf8")).toBe(costPage(committed));
  });

  it.each([
    { devices: 100_000, accounts: 1 },
    { devices: 10_000_000, accounts: 100 },
  ])("says at most 6.00 US dollars for a million reports of $devices devices", (fleet) => {
    const report = perReport(committed.counts, committed.processor, fleet);
    expect(dollarsPerMillion(report).sum).toBeLessThanOrEqual(6);
  });
});
