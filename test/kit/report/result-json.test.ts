import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportName } from "../../../kit/report/report-kinds";
import { resultJson, resultSchema } from "../../../kit/report/result-json";
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

  it("names its schema, which is published as the code has it", () => {
    const published = join(__dirname, "../../../kit/report/schema/result-1.json");
    expect(JSON.parse(resultJson(mixed)).$schema).toBe("urn:slp-kit:result:1");
    expect(JSON.parse(readFileSync(published, "utf8"))).toEqual(resultSchema());
  });

  it("is named after the subject", () => {
    expect(reportName("Our device (17.6.1a)")).toBe("our-device-17-6-1a");
  });
});
