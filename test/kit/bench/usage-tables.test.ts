import { expect, it } from "vitest";
import { expectListing } from "../../../kit/adapter/bench/findings/listings";
import { seenOf } from "../../../kit/adapter/bench/findings/readings";
import type { DeviceCapability } from "../../../kit/adapter/messages/messages";
import { startedBench } from "./fake-device";

const none = (count: number): number[] => new Array<number>(count).fill(0);
const table = (count: number) => ({ standard: none(count), enhanced: none(count), aggregate: none(count) });
const statistics = {
  seconds: table(60),
  minutes: { ...table(60), standard: [12, 11, 11, ...none(57)] },
  hours: table(72),
  days: { ...table(72), aggregate: [...none(71), 4] },
};

async function benchThatDeclares(...capabilities: DeviceCapability[]) {
  const { bench } = await startedBench({ statistics, capabilities: ["reports", ...capabilities] });
  return bench;
}

const rows = (...runs: [times: string, sessions: string][]) => runs.map(([times, sessions]) => ({ times, sessions }));

it("a usage table is read in runs, newest first", async () => {
  const bench = await benchThatDeclares("statistics");
  expect(await seenOf(bench, "minutes of Standard use")).toBe("1 × 12, 2 × 11, 57 × 0");
  expect(await seenOf(bench, "days of Aggregate use")).toBe("71 × 0, 1 × 4");
});

it("runs may be split, may be of no length, and may leave room for rounding", async () => {
  const bench = await benchThatDeclares("statistics");
  const claim = (...runs: [string, string][]) => expectListing(bench, "minutes of Standard use", rows(...runs));
  await claim(["0", "9"], ["1", "12"], ["1", "11"], ["1", "11"], ["57", "0"]);
  await claim(["3", "11 ± 1"], ["57", "0"]);
  await claim(["1", "13 ± 1"], ["2", "10 ± 1"], ["57", "0"]);
});

it.each([
  [
    "one off",
    [
      ["1", "11"],
      ["2", "11"],
      ["57", "0"],
    ],
  ],
  [
    "two off",
    [
      ["1", "14 ± 1"],
      ["2", "11"],
      ["57", "0"],
    ],
  ],
  [
    "two off below",
    [
      ["3", "10 ± 1"],
      ["57", "0"],
    ],
  ],
  [
    "too short",
    [
      ["1", "12"],
      ["2", "11"],
      ["56", "0"],
    ],
  ],
  [
    "too long",
    [
      ["1", "12"],
      ["2", "11"],
      ["58", "0"],
    ],
  ],
] as [string, [string, string][]][])("%s is seen", async (_, runs) => {
  const bench = await benchThatDeclares("statistics");
  await expect(expectListing(bench, "minutes of Standard use", rows(...runs))).rejects.toThrow(
    "observed 1 × 12, 2 × 11, 57 × 0",
  );
});

it("a row that says nothing of a table is a mistake of the scenario", async () => {
  const bench = await benchThatDeclares("statistics");
  await expect(expectListing(bench, "seconds of Enhanced use", rows(["sixty", "0"]))).rejects.toThrow(RangeError);
});

it("a device that declares no statistics is not judged", async () => {
  const bench = await benchThatDeclares();
  await expect(expectListing(bench, "seconds of Standard use", rows(["60", "0"]))).rejects.toThrow("inapplicable");
});
