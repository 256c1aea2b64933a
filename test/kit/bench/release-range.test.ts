import { expect, it } from "vitest";
import { playsRelease, releaseThatStops, releaseToPlay } from "../../../kit/adapter/bench/release-range";

const range = { from: "17.3.2", to: "17.15.1a" };

it.each([
  ["17.3.2", true],
  ["17.03.02", true],
  ["17.3.1a", false],
  ["17.10.1a", true],
  ["17.15.1", true],
  ["17.15.1a", true],
  ["17.15.1b", false],
  ["17.15.2", false],
  ["16.12.8", false],
])("%s within 17.3.2 to 17.15.1a: %s", (release, played) => {
  expect(playsRelease(range, release)).toBe(played);
});

it("a list of releases is what it lists, however they are padded", () => {
  expect(playsRelease(["17.6.1a", "17.9.1"], "17.06.01a")).toBe(true);
  expect(playsRelease(["17.6.1a", "17.9.1"], "17.6.2")).toBe(false);
});

it("whoever declares nothing plays all, and a text that is no release is for the device to refuse", () => {
  expect(playsRelease(undefined, "16.11.1a")).toBe(true);
  expect(playsRelease(range, "Bengaluru")).toBe(true);
});

it.each([
  ["17.6.1a where it is played", range, "17.3.2", "17.6.1a"],
  ["17.6.1a of a device that declares nothing", undefined, "17.3.2", "17.6.1a"],
  ["else the first declared", ["17.9.1", "17.12.1a"], "17.3.2", "17.9.1"],
  ["else where the range begins", { from: "17.9.1", to: "17.18.2" }, "17.3.2", "17.9.1"],
  ["but none before the earliest", ["17.3.5", "17.9.1"], "17.6.1a", "17.9.1"],
  ["but none before the earliest, in a range", { from: "16.11.1a", to: "17.3.8a" }, "17.3.2", "17.3.2"],
  ["or none at all", ["17.3.5"], "17.6.1a", undefined],
])("a scenario that leaves the release open gets %s", (_, declared, earliest, expected) => {
  expect(releaseToPlay(declared, earliest, "17.6.1a")).toBe(expected);
});

it.each([
  [undefined, "17.6.1a"],
  [{ from: "17.3.2", to: "17.5.9" }, "17.3.4a"],
  [["17.3.4a"], "17.3.4a"],
  [["17.6.2", "17.4.2"], "17.4.2"],
  [["17.3.4", "17.3.5", "17.6.2"], undefined],
  [{ from: "17.6.2", to: "17.18.1a" }, undefined],
])("of the releases %j one that stops is %s", (declared, expected) => {
  expect(releaseThatStops(declared)).toBe(expected);
});
