import { describe, expect, it } from "vitest";
import { parseRelease } from "../../../../core/release/release";
import { printVersion } from "../../../../emulator/cli/show/version";

describe("show version", () => {
  it("REL-1 writes the release both ways", () => {
    const sudi = { pid: "ISR4321/K9", serial: "FDO00000001" };
    expect(printVersion({ release: parseRelease("17.3.4a"), sudi })).toBe(`\
Cisco IOS XE Software, Version 17.03.04a
Cisco IOS Software, Version 17.3.4a, RELEASE SOFTWARE

cisco ISR4321/K9 processor
Processor board ID FDO00000001`);
  });
});
