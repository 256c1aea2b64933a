import { describe, expect, it } from "vitest";
import { terminalProgress } from "../../../kit/report/terminal-progress";
import { scenario } from "../verdict/rows";

function shown(isTTY: boolean): string {
  const written: string[] = [];
  const progress = terminalProgress({ isTTY, write: (text) => written.push(text) });
  progress.begin("a device");
  progress.scenario(scenario("passed"), 2);
  progress.scenario(scenario("untested"), 2);
  progress.end();
  return written.join("");
}

describe("progress", () => {
  it("is one line a subject in a log", () => {
    expect(shown(false)).toBe("a device: 2 scenarios, 1 not passed\n");
  });

  it("follows each scenario in a terminal", () => {
    expect(shown(true)).toContain("a device  1 of 2 scenarios  features/a.feature:3");
    expect(shown(true)).toContain("a device  2 of 2 scenarios, 1 not passed  features/a.feature:3");
  });
});
