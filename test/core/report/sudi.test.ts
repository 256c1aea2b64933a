import { describe, expect, it } from "vitest";
import { deviceName, sameDevice } from "../../../core/report/sudi";

describe("a device's name", () => {
  it("is its PID and its serial number", () => {
    expect(deviceName({ pid: "C8000V", serial: "93POM8FF9IZ" })).toBe("C8000V:93POM8FF9IZ");
  });

  it("is shared by no two devices, whatever their PIDs", () => {
    const pids = ["A", "A:B", "A%3AB", "A%253AB", "AB"];
    const serials = ["C", "B:C"];
    const names = pids.flatMap((pid) => serials.map((serial) => deviceName({ pid, serial })));
    expect(new Set(names).size).toBe(names.length);
    expect(deviceName({ pid: "A:B%", serial: "C" })).toBe("A%3AB%25:C");
  });

  it("tells two devices apart by either part", () => {
    const device = { pid: "C8000V", serial: "1" };
    expect(sameDevice(device, { ...device })).toBe(true);
    expect(sameDevice(device, { ...device, serial: "2" })).toBe(false);
    expect(sameDevice(device, { ...device, pid: "ISR4321/K9" })).toBe(false);
  });
});
