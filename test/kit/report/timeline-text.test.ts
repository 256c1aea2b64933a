import { describe, expect, it } from "vitest";
import { timelineLines } from "../../../kit/report/timeline-text";

const entry = { at: "2021-03-29T01:00:00Z", from: "device", to: "server", what: "report" };

describe("a timeline", () => {
  it("is printed from its latest sixteen entries, with the number of those left out", () => {
    const lines = timelineLines(Array.from({ length: 20 }, () => entry));
    expect(lines).toHaveLength(17);
    expect(lines[0]).toBe("… 4 earlier entries, see the HTML report");
    expect(timelineLines(Array.from({ length: 16 }, () => entry))).toHaveLength(16);
  });

  it("shortens long details", () => {
    const [line] = timelineLines([{ ...entry, detail: "x".repeat(500) }]);
    expect(line).toHaveLength("2021-03-29T01:00:00Z  device → server  report  ".length + 160);
  });
});
