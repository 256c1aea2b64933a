import fc from "fast-check";
import { expect, it } from "vitest";
import { documentedRules } from "../../emulator/device/device-rules";
import { changeRules } from "../../kit/mutants/device/change-rules";
import { counting } from "../../kit/mutants/device/counting";
import { enforcement } from "../../kit/mutants/device/enforcement";
import { recordingDefects } from "../../kit/mutants/device/recording";
import { reports } from "../../kit/mutants/device/reports";
import { keepsItsWord } from "./router-on-trial";

it("any sequence of calls, time, outages, restarts, upgrades and settings leaves records, reports, pace and service as they should be", async () => {
  await fc.assert(keepsItsWord(documentedRules), { numRuns: 100 });
}, 60_000);

const tellable = [
  "23 hours apart",
  "ended calls count on",
  "a second late",
  "a second early",
  "never stops",
  "calls get through",
  "equal records are listed",
  "reports lost in a reload",
  "hours without use left out",
  "a new id each time",
];
const defects = [...changeRules, ...counting, ...enforcement, ...recordingDefects, ...reports].filter(({ name }) =>
  tellable.includes(name),
);

it("there is a defect of each of these names", () => {
  expect(defects.map(({ name }) => name).sort()).toEqual([...tellable].sort());
});

it.each(defects)("$id $name: told, by a short sequence", { timeout: 60_000 }, async ({ rules }) => {
  const found = await fc.check(keepsItsWord({ ...documentedRules, ...rules }), { numRuns: 400, seed: 7 });
  expect(found.failed).toBe(true);
  expect(found.counterexample?.[0].length).toBeLessThan(12);
});
