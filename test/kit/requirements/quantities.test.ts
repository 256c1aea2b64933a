import { describe, expect, it } from "vitest";
import { quantityFindings, type RuleText } from "../../../kit/requirements/quantities";
import { requirement } from "../../../kit/requirements/requirement";

const eightHours = { name: "smallest interval", value: 8, unit: "hours" };
const rows = [
  { id: "CHG-4", quantities: [{ name: "between submissions", value: 24, unit: "hours" }], needs: ["CHG-3"] },
  { id: "CHG-3", quantities: [{ name: "at once", value: 60, unit: "seconds" }] },
  { id: "REC-1", quantities: [eightHours], sides: [{ side: "device", scope: "comes later" }] },
].map((row) =>
  requirement.parse({ level: "must", basis: "decision", sentence: "Some.", sides: [{ side: "device" }], ...row }),
);
const register = new Map(rows.map((row) => [row.id, row]));

const atOnce: RuleText = { place: "b.feature:2", name: "CHG-3 A change leaves within 60 seconds", scenarios: [] };

/** The findings in a rule of CHG-4 with one scenario. */
function findings(texts: { name?: string; names?: string[]; story?: string[]; outcome?: string[] }): string[] {
  const { name = "CHG-4 One submission in 24 hours", names = [], story = [], outcome = [] } = texts;
  const scenarios = [{ place: "a.feature:5", names, story, outcome }];
  return quantityFindings(register, [{ place: "a.feature:2", name, scenarios }, atOnce]);
}

function states(place: string, text: string, amount: string): string {
  return `${place}: "${text}" states ${amount}, which neither the register gives to CHG-4 nor the scenario's own story`;
}

describe("a rule and its row", () => {
  it("agree over a fact, its boundaries and the facts of what it needs", () => {
    expect(findings({ names: ["[1] A day, 23 hours, 25 hours, 23 h 59 min 59 s, a minute"] })).toEqual([]);
  });

  it("disagree over an amount of another row", () => {
    expect(findings({ names: ["[1] Eight hours on"] })).toEqual([
      states("a.feature:5", "[1] Eight hours on", "Eight hours"),
    ]);
  });

  it.each(["22 hours", "26 hours", "2 days", "24 percent", "2 minutes"])("disagree over %s in a name", (amount) => {
    expect(findings({ names: [`[1] After ${amount}`] })).toEqual([
      states("a.feature:5", `[1] After ${amount}`, amount),
    ]);
  });

  it("disagree over an outcome, tables included, that the story did not bring about", () => {
    expect(findings({ outcome: ["the policy shown is:", "perpetual | 90 (CISCO default)"] })).toEqual([
      states("a.feature:5", "perpetual | 90 (CISCO default)", "90 days"),
    ]);
  });

  it.each([
    ["an amount", "a push every 12 days", "12 days"],
    ["a policy", "an account policy of perpetual 30/12/-", "12 days"],
    ["a day", "the clock reaches 02:00 on day 13", "12 days"],
    ["two times of day", "1 session from 09:00:50 to 09:01:02", "12 seconds"],
  ])("agree over what the story made up: %s", (_what, step, amount) => {
    expect(findings({ story: [step], outcome: [amount] })).toEqual([]);
    expect(findings({ story: [], outcome: [amount] })).toEqual([states("a.feature:5", amount, amount)]);
  });

  it("never agree over a made-up amount in the name of the rule", () => {
    const name = "CHG-4 One submission in 24 hours, or 12 days";
    expect(findings({ name, story: ["a push every 12 days"] })).toEqual([states("a.feature:2", name, "12 days")]);
  });
});

describe("a fact of the register", () => {
  const missing = ["CHG-4: no rule of it states 24 hours, its between submissions"];

  it("is missed where no name and no outcome states it, whatever the story holds", () => {
    expect(findings({ name: "CHG-4 One submission", story: ["a push every 24 hours"] })).toEqual(missing);
  });

  it.each([
    ["below", ["23 hours"]],
    ["above", ["24 hours 1 second"]],
    ["not the same distance away", ["23 hours", "24 hours 1 second"]],
  ])("is missed where only a boundary is stated: %s", (_where, names) => {
    expect(findings({ name: "CHG-4 One submission", names })).toEqual(missing);
  });

  it.each([[["23 hours", "25 hours"]], [["1 day"]], [["23 h 59 min 59 s", "24 h 0 min 1 s"]]])(
    "is seen in %s",
    (names) => {
      expect(findings({ name: "CHG-4 One submission", names })).toEqual([]);
    },
  );

  it.each([
    ["17.3.4a", "17.3.4a", []],
    ["17.3.4a", "17.3.4", ["REL-4: no rule of it states 17.3.4a, its literal"]],
    ["17.3.4", "17.3.4a", ["REL-4: no rule of it states 17.3.4, its literal"]],
    ["2021-10-08T13:56:07Z", "2021-10-08 13:56:07", []],
    ["2021-10-08T13:56:07Z", "2021-10-08 13:56:08", ["REL-4: no rule of it states 2021-10-08T13:56:07Z, its literal"]],
  ])("that is no amount, as %s, is looked for to the letter in %s", (value, text, expected) => {
    const shape = { level: "must", basis: "decision", sentence: "Some.", sides: [{ side: "device" }] };
    const row = requirement.parse({ ...shape, id: "REL-4", quantities: [{ name: "literal", value, unit: "release" }] });
    const scenarios = [{ place: "c.feature:5", names: [], story: [`a device of ${text}`], outcome: [] }];
    expect(
      quantityFindings(new Map([["REL-4", row]]), [{ place: "c.feature:2", name: "REL-4 Some", scenarios }]),
    ).toEqual(expected);
  });
});

describe("an exception", () => {
  const rule = { place: "b.feature:2", name: "CHG-3 Within 60 seconds, or 12 days", scenarios: [] };
  const exception = { id: "CHG-3", written: "12 days", reason: "Made up." };
  const row = new Map([["CHG-3", register.get("CHG-3") ?? expect.fail("CHG-3 is gone")]]);

  it("excuses its amount in its own requirement", () => {
    expect(quantityFindings(row, [rule])).toHaveLength(1);
    expect(quantityFindings(row, [rule], [exception])).toEqual([]);
  });

  it("is a finding itself once it excuses nothing", () => {
    expect(quantityFindings(row, [atOnce], [exception])).toEqual([
      'CHG-3: the exception for "12 days" excuses nothing any more',
    ]);
  });
});
