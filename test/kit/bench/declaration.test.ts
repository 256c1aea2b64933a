import { expect, it } from "vitest";
import { deviceOf } from "../../../kit/adapter/bench/device-text";
import { spanOf } from "../../../kit/adapter/bench/span";
import { benchWith, startedBench } from "./fake-device";

it("a release that is not declared makes the scenario inapplicable before the device is asked", async () => {
  const { bench, asked } = benchWith({ releases: ["17.9.1"] });
  await expect(bench.prepare(deviceOf("a device on release 17.3.2"))).rejects.toMatchObject({
    verdict: "inapplicable",
    reason: "the device does not declare release 17.3.2",
  });
  expect(asked).toEqual([]);
});

it("a scenario that names no release gets a declared one", async () => {
  const { bench, asked } = benchWith({ releases: ["17.9.1"] });
  await bench.prepare(deviceOf("a device"));
  expect(asked).toEqual(["00:00:00 reset 17.9.1"]);
});

it("a capability that is not declared makes the scenario inapplicable", async () => {
  const { bench } = await startedBench();
  expect(() => bench.planSessions({ count: 1, kind: "voice gateway" }, spanOf("from 00:30"))).toThrow("voice-gateway");
  await expect(bench.reload()).rejects.toMatchObject({ verdict: "inapplicable" });
});

it("a device whose time cannot be moved leaves the scenario untested", async () => {
  const { bench } = benchWith({ clock: "wall" });
  await expect(bench.prepare(deviceOf("a device"))).rejects.toMatchObject({
    verdict: "untested",
    reason: "needs virtual time",
  });
});

it("a device that refuses its release fails the step that wanted it", async () => {
  const { bench } = benchWith({ accepts: false });
  await expect(bench.prepare(deviceOf("a device"))).rejects.toThrow("expected accepted");
});
