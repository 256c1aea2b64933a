import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dollarsPerMillion, perReport } from "./cost/cost-model";
import type { Committed } from "./cost/cost-page";
import type { Figure } from "./measure";

const committed: Committed = JSON.parse(readFileSync(join(__dirname, "cost", "counts.json"), "utf8"));

/** What a million reports of a fleet of 100,000 devices cost on AWS, by the counts of the page on costs. */
export function millionReports(): Figure {
  const { counts, processor } = committed;
  const value = dollarsPerMillion(perReport(counts, processor, { devices: 100_000, accounts: 1 })).sum;
  return {
    what: "a million reports of 100,000 devices, list prices (docs/cost.md)",
    value,
    unit: "USD",
    budget: "≤ 6.00 USD",
    kept: value <= 6,
  };
}
