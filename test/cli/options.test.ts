import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { optionsGiven } from "../../cli/options-given";
import { parseDay, parseRelease, parseReports } from "../../cli/parse-conform-options";

describe("the options that were given", () => {
  const command = new Command("conform")
    .option("--device-cmd <command>")
    .option("--strict", "", false)
    .option("--out <dir>", "", "reports")
    .option("--bound <seconds>", "", Number, 10);

  it("are those of the command line, without defaults and without those that are left out", () => {
    command.parse(["--device-cmd", "python3 device.py", "--strict", "--bound", "3", "--out", "x"], { from: "user" });
    expect(optionsGiven(command, ["out"])).toEqual(["--device-cmd", "python3 device.py", "--strict", "--bound", "3"]);
  });
});

describe("an option of conform", () => {
  it("is read", () => {
    expect(parseRelease("17.3.4a")).toBe("17.3.4a");
    expect(parseDay("2027-01-31")).toBe("2027-01-31");
    expect(parseReports("junit, json")).toEqual(new Set(["junit", "json"]));
  });

  it.each([
    [() => parseRelease("Bengaluru"), "A release like 17.3.4a is expected."],
    [() => parseDay("2027-02-30"), "A day like 2027-01-31 is expected."],
    [() => parseReports("json,pdf"), '"pdf" is no report; there are html, json, junit, markdown, badge, github.'],
  ])("that cannot be read says what is expected", (parse, message) => {
    expect(parse).toThrow(message);
  });
});
