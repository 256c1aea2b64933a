import { describe, expect, it } from "vitest";
import { parseOnPremVersion, servesPolicyDevices } from "../../../emulator/collector/on-prem-version";

describe("versions of SSM On-Prem", () => {
  it.each([
    ["8-202101", false],
    ["8-202102", true],
    ["8-202103", true],
    ["Version 8 Release 202102", true],
    ["Version 8 Release 202012", false],
    ["7-202306", false],
    ["9-202001", true],
  ])("%s serves policy devices: %s", (text, serves) => {
    expect(servesPolicyDevices(parseOnPremVersion(text))).toBe(serves);
  });

  it.each(["", "8", "8.202102", "8-2021", "v8-202102", "8-202102 "])(
    '"%s" is no version, and the message says so',
    (text) => {
      expect(() => parseOnPremVersion(text)).toThrow(`"${text}" is no version of SSM On-Prem`);
    },
  );
});
