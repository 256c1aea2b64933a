import Table from "cli-table3";
import { conformanceRun } from "./conformance";
import { deviceYear } from "./device-year";
import type { Figure } from "./measure";
import { reportPath } from "./report-path";

const plain = { head: [], border: [], compact: true };

/** Measures every figure with its floor in this one run; the exit code says whether all budgets were kept. */
async function bench(): Promise<void> {
  const figures: Figure[] = [];
  for (const measure of [deviceYear, reportPath, conformanceRun]) figures.push(await measure());
  const table = new Table({ head: ["Figure", "Value", "Floor of this run", "Ratio", "Budget", ""], style: plain });
  for (const { what, value, unit, floor, budget, kept } of figures) {
    const ratio = floor ? (value / floor.value).toFixed(2) : "";
    const against = floor ? `${floor.value.toFixed(1)} ${unit} ${floor.what}` : "";
    table.push([what, `${value.toFixed(1)} ${unit}`, against, ratio, budget, kept ? "kept" : "MISSED"]);
  }
  console.log(`${table.toString()}\nProcessor time of this process, the least of several rounds.`);
  process.exitCode = figures.every(({ kept }) => kept) ? 0 : 1;
}

void bench();
