import { expect, it } from "vitest";
import { printUdi } from "../../../../emulator/cli/show/udi";

it("show license udi names PID and serial number", () => {
  expect(printUdi({ pid: "ISR4321/K9", serial: "FDO00000001" })).toBe("UDI: PID:ISR4321/K9,SN:FDO00000001");
});
