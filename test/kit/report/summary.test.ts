import { describe, expect, it } from "vitest";
import { areaTable } from "../../../kit/report/area-table";
import { colours } from "../../../kit/report/colours";
import { failureText } from "../../../kit/report/failure-text";
import { replayWith } from "../../../kit/report/replay";
import { summary } from "../../../kit/report/summary";
import { mixed, register } from "./rows";

const plain = colours(false);
const replay = replayWith([]);
const trimmed = (text: string) => text.split("\n").map((line) => line.trimEnd());

describe("the summary", () => {
  it("has a table by area, with areas out of scope in one row", () => {
    expect(trimmed(areaTable(mixed.requirements, plain))).toEqual([
      "                        passed  failed  cantTell  inapplicable  untested  out of scope",
      "CNT  counting sessions       1       ·         ·             1         ·             ·",
      "CHG  change rules            1       2         ·             ·         1             ·",
      "     CLI                     ·       ·         ·             ·         ·             1",
      "all                          2       2         ·             1         1             1",
    ]);
  });

  it("explains the first failed scenario in full and names the others by their replay", () => {
    const failed = mixed.requirements
      .filter(({ id }) => id === "CHG-4")
      .map((result) => failureText(register, result, plain, replay));
    expect(failed.join().split("\n")).toEqual([
      "CHG-4 must, the guide, Smart License Operation",
      `  ${register.get("CHG-4")?.sentence}`,
      "  [1] A change waits for the rest of the day",
      "    step      0 more reports have been sent",
      "    expected  0 reports",
      "    observed  1 report",
      "    timeline",
      "      2021-03-29T01:00:00Z  device → server  report",
      "          { id: '17' }",
      "      2021-03-29T02:00:00Z  device → server  report",
      "    replay    npx slp conform --side device --only features/changes/once-a-day.feature:12",
      "  [2] And the next one too  npx slp conform --side device --only features/changes/once-a-day.feature:20",
    ]);
  });

  it("lists what is not decided, other readings and deviations, and ends with the sentence", () => {
    const lines = trimmed(summary(register, [mixed], plain, replay));
    expect(lines.slice(lines.indexOf("failed:"))).toEqual([
      "failed:",
      "  CHG-4 CHG-7",
      "",
      "not decided:",
      "  untested, needs CHG-4: CHG-5",
      "",
      "passed by another reading:",
      "  CHG-6: exactly a quarter is a change",
      "",
      "deviations that do not decide:",
      "  CHG-7",
      "",
      "a device: not conformant: 6 of 7 in scope, 5 applicable, 2 passed",
    ]);
  });

  it("tells the failures before the table, the first of them with their timelines", () => {
    const failed = mixed.requirements.filter(({ id }) => id === "CHG-4");
    const many = { ...mixed, requirements: Array.from({ length: 6 }, () => failed).flat() };
    const text = summary(register, [many], plain, replay);
    expect(text.indexOf("observed  1 report")).toBeLessThan(text.indexOf("change rules"));
    expect(text.match(/observed {2}1 report/g)).toHaveLength(6);
    expect(text.match(/^ +timeline$/gm)).toHaveLength(4);
  });

  it("lists what the baseline knows", () => {
    const text = summary(register, [{ ...mixed, known: ["CHG-4", "CHG-5"] }], plain, replay);
    expect(text).toContain("known deviations, by the baseline:\n  CHG-4 CHG-5");
  });

  it("says on which release it was judged", () => {
    expect(summary(register, [{ ...mixed, release: "17.3.4a" }], plain, replay)).toContain("a device, on 17.3.4a: not");
  });

  it("says when the judgement was strict", () => {
    expect(summary(register, [{ ...mixed, strict: true }], plain, replay)).toContain("a device, judged strictly: ");
  });

  it("colours only where that is wanted", () => {
    expect(summary(register, [mixed], colours(true), replay)).toContain("\u001b[31m");
    expect(summary(register, [mixed], plain, replay)).not.toContain("\u001b");
  });
});
