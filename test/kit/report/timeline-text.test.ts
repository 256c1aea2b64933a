import { describe, expect, it } from "vitest";
import { timelineLines } from "../../../kit/report/timeline-text";

const entry = { at: "2021-03-29T01:00:00Z", from: "device", to: "server", what: "report" };

describe("a timeline", () => {
  it("is printed from its latest sixteen entries, with the number of those left out", () => {
    const lines = timelineLines(Array.from({ length: 20 }, () => entry));
    expect(lines).toHaveLength(17);
    expect(lines[0]).toBe("… 4 earlier, see the JSON or HTML report");
    expect(timelineLines(Array.from({ length: 16 }, () => entry))).toHaveLength(16);
  });

  it("shows a decoded document below its message, of long lists the beginning", () => {
    const [head, ...document] = timelineLines([{ ...entry, detail: { tag: "CUBE_T_STD", of: Array(20).fill("17") } }]);
    expect(head).toBe("2021-03-29T01:00:00Z  device → server  report");
    expect(document[1]).toBe("      tag: 'CUBE_T_STD',");
    expect(document.join()).toContain("... 8 more items");
  });

  it("shortens long details", () => {
    const [line] = timelineLines([{ ...entry, detail: "x".repeat(500) }]);
    expect(line).toHaveLength("2021-03-29T01:00:00Z  device → server  report  ".length + 160);
  });
});
