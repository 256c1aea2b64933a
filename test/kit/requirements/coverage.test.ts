import { describe, expect, it } from "vitest";
import { coverageFindings } from "../../../kit/requirements/coverage";
import { requirement } from "../../../kit/requirements/requirement";
import { requirementsIn, sidesIn } from "../../../kit/requirements/tags";

const rows = [
  { id: "CHG-1", sides: [{ side: "device" }] },
  { id: "POL-3", sides: [{ side: "device" }, { side: "server", scope: "comes later" }] },
].map((row) => requirement.parse({ level: "must", basis: "decision", sentence: "Something.", ...row }));
const register = new Map(rows.map((row) => [row.id, row]));

const complete = [
  { place: "a.feature:3", tags: ["@CHG-1", "@device", "@connected"] },
  { place: "b.feature:3", tags: ["@POL-3", "@device"] },
];

describe("features and register", () => {
  it("agree when each open row has a scenario on its side", () => {
    expect(coverageFindings(register, complete)).toEqual([]);
  });

  it.each([
    ["an unknown id", ["@CHG-8", "@device"], "c.feature:9: @CHG-8 is no requirement of the register"],
    ["a scenario of no requirement", ["@device"], "c.feature:9: no tag names a requirement"],
    [
      "a scenario on nothing",
      ["@CHG-1"],
      "c.feature:9: no tag says what it runs on (@device, @server, @collector or @connected)",
    ],
    ["a side that the row does not bind", ["@CHG-1", "@server"], "c.feature:9: CHG-1 does not bind the server"],
    [
      "a reason that is out of date",
      ["@POL-3", "@server"],
      "POL-3 server: has a scenario, so its reason is out of date: comes later",
    ],
  ])("disagree over %s", (_what, tags, finding) => {
    expect(coverageFindings(register, [...complete, { place: "c.feature:9", tags }])).toEqual([finding]);
  });

  it("disagree over a row that only the connected subject shows", () => {
    const connectedOnly = [{ place: "a.feature:3", tags: ["@CHG-1", "@connected"] }, ...complete.slice(1)];
    expect(coverageFindings(register, connectedOnly)).toEqual(["CHG-1 device: no scenario, and no reason why not"]);
  });

  it("reads ids and sides from tags and leaves other tags alone", () => {
    expect(requirementsIn(["@CHG-4", "@slow", "@device"])).toEqual(["CHG-4"]);
    expect(sidesIn(["@connected", "@CHG-4", "@device"])).toEqual(["device", "connected"]);
  });
});
