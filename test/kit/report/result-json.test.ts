import { describe, expect, it } from "vitest";
import { reportName, resultJson } from "../../../kit/report/result-json";
import { subjectResult } from "../../../kit/verdict/result";
import { mixed } from "./rows";

describe("the JSON result", () => {
  it("reads back as what was judged", () => {
    expect(subjectResult.parse(JSON.parse(resultJson(mixed)))).toEqual(mixed);
  });

  it("gives each requirement its id, side, level, verdict and reason", () => {
    expect(JSON.parse(resultJson(mixed)).requirements[1]).toEqual({
      id: "CNT-2",
      side: "device",
      level: "must",
      verdict: "inapplicable",
      reason: "not declared",
      scenarios: [],
    });
  });

  it("is named after the subject", () => {
    expect(reportName("Our device (17.6.1a)")).toBe("our-device-17-6-1a");
  });
});
