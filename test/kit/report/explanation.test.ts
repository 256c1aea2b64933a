import { describe, expect, it } from "vitest";
import { catalogue, catalogueText } from "../../../kit/report/catalogue";
import { explanation } from "../../../kit/report/explanation";
import { loadRegister } from "../../../kit/requirements/register";

const register = loadRegister();
const scenarios = [
  { name: "[1] It waits", place: "features/a.feature:3", tags: ["@CHG-4", "@device", "@connected"] },
  { name: "[2] It leaves", place: "features/a.feature:9", tags: ["@CHG-4", "@device"] },
  { name: "[1] Something else", place: "features/b.feature:3", tags: ["@CHG-3", "@device"] },
];
const mutants = [
  { id: "CHG-4", side: "device", name: "impatient", what: "sends whenever it likes" },
  { id: "CHG-3", side: "device", name: "lazy", what: "never sends" },
];

describe("the catalogue", () => {
  const entries = catalogue(register, scenarios);

  it("has every requirement, with its scenarios counted by side", () => {
    expect(entries).toHaveLength(register.size);
    expect(entries.find(({ id }) => id === "CHG-4")).toEqual({
      id: "CHG-4",
      area: "CHG",
      level: "must",
      sides: [
        { side: "device", scenarios: 2 },
        { side: "connected", scenarios: 1 },
      ],
      sentence: register.get("CHG-4")?.sentence,
    });
  });

  it("says why a side has none", () => {
    expect(entries.find(({ id }) => id === "CLI-6")?.sides).toContainEqual({
      side: "device",
      scenarios: 0,
      outOfScope: "no scenario can run these parsers; the project's own slow suite has them read our router",
    });
  });

  it("is read by area", () => {
    const text = catalogueText(entries);
    expect(text).toContain("\n\nCHG  change rules\n  CHG-1   must ");
    expect(text).toContain("  CHG-4   must    device 2, connected 1\n          Two submissions");
    expect(text).toMatch(/CLI-6 +should {2}device –/);
  });
});

describe("an explanation", () => {
  const lines = (id: string) => {
    const row = register.get(id);
    return row === undefined ? [] : explanation(register, row, scenarios, mutants).split("\n");
  };

  it("says what a requirement stands on and what it needs", () => {
    expect(lines("CHG-4").slice(0, 2)).toEqual([
      "CHG-4  must, the guide, Smart License Operation",
      `  ${register.get("CHG-4")?.sentence}`,
    ]);
    expect(lines("CHG-4")).toContain(`    CHG-3  ${register.get("CHG-3")?.sentence}`);
    expect(lines("CHG-4")).toContain("    between submissions: 24 hours");
    expect(lines("CHG-4")).toContain("    17.3.2 and later");
  });

  it("names its scenarios, its mutants, and how to judge it; those of others it does not", () => {
    const text = lines("CHG-4").join("\n");
    expect(text).toContain("features/a.feature:3  [1] It waits (device, connected)\n");
    expect(text).toContain("    device, impatient: sends whenever it likes");
    expect(text).toContain("    npx slp conform --only CHG-4");
    expect(text).not.toMatch(/Something else|lazy/);
  });

  it("marks our own reading, and says why a requirement is out of scope", () => {
    expect(lines("CHG-6")).toContain("    exactly a quarter is no change (ours)");
    expect(lines("CLI-6")).toContain(
      "    device, out of scope: no scenario can run these parsers; the project's own slow suite has them read our router",
    );
  });
});
