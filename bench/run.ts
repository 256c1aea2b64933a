import Table from "cli-table3";
import { collectorFigures } from "./collector";
import { conformanceRun } from "./conformance";
import { deviceMemory } from "./device-memory";
import { deviceYear } from "./device-year";
import { fleets } from "./fleet";
import { growth } from "./growth";
import { judgedFromOutside } from "./judged-from-outside";
import { localSystem } from "./local-system";
import type { Figure } from "./measure";
import { millionReports } from "./million-reports";
import { moduleLoad } from "./module-load";
import { reportPath } from "./report-path";
import { showCommands } from "./show-commands";

type Measured = Figure | readonly Figure[];

const measurements: readonly (() => Measured | Promise<Measured>)[] = [
  deviceYear,
  deviceMemory,
  showCommands,
  reportPath,
  localSystem,
  growth,
  moduleLoad,
  millionReports,
  collectorFigures,
  conformanceRun,
  judgedFromOutside,
  fleets,
];

const plain = { head: [], border: [], compact: true };

/** Measures every figure with its floor in this one run and says which it is at; the exit code says whether all budgets were kept. */
async function bench(): Promise<void> {
  const figures: Figure[] = [];
  for (const measure of measurements) {
    for (const figure of [await measure()].flat()) {
      console.error(`${figure.what}: ${figure.kept ? "kept" : "MISSED"}`);
      figures.push(figure);
    }
  }
  const table = new Table({ head: ["Figure", "Value", "Floor of this run", "Ratio", "Budget", ""], style: plain });
  for (const { what, value, unit, floor, budget, kept } of figures) {
    const ratio = floor ? (value / floor.value).toFixed(2) : "";
    const against = floor ? `${floor.value.toFixed(1)} ${unit} ${floor.what}` : "";
    table.push([what, `${value.toFixed(1)} ${unit}`, against, ratio, budget, kept ? "kept" : "MISSED"]);
  }
  console.log(
    `${table.toString()}\nThe least of several rounds: processor time, and for what is judged from outside time by the clock.`,
  );
  process.exitCode = figures.every(({ kept }) => kept) ? 0 : 1;
}

void bench();
