import { describe, expect, it } from "vitest";
import { defects } from "../../simulation/defects";
import { calm, type Fate, type Faults } from "../../simulation/faults";
import { type Plan, simulate } from "../../simulation/simulate";
import type { Operation } from "../../simulation/story";

/** Two hours of use across the end of a week, handed in an hour later. */
const thursday = 4 * 86_400;
const stretches = [
  { seconds: 3_600, value: 3 },
  { seconds: 7_200, value: 7 },
];
const report = { id: 1, device: 0, tag: "CUBE_T_STD", paired: false, from: thursday - 7_200, stretches };
const story: readonly Operation[] = [
  { name: "the report", at: thursday + 7_200, kind: "submit", device: 0, reports: [report], copies: 1 },
];
const told = (over: Partial<Plan>) => simulate({ seed: 1, story, weather: calm, faults: () => "done", ...over });

/** The first so many calls of that operation meet the fate. */
function first(operation: string, fate: Fate, times = 1): Faults {
  let met = 0;
  return (call) => (call.operation === operation && met++ < times ? fate : "done");
}

describe("an id that is claimed before a crash", () => {
  it.each(["crash before", "crash after"] as const)(
    "is not answered as done when it comes again, %s the write",
    async (fate) => {
      expect((await told({ faults: first("reports.storeOnce", fate) })).breaches).toEqual([]);
    },
  );

  it("would be, by a server that claims it first", async () => {
    const defect = defects["an id is claimed before the report is written"];
    const { breaches } = await told({ faults: first("reports.storeOnce", "crash before"), defect });
    expect(breaches.join()).toMatch(/acknowledged before it is stored/);
  });
});

describe("usage of the seconds around a crash", () => {
  const operations = [
    "reports.storeOnce",
    "totalRequests.sendAll",
    "acknowledgementRequests.sendAll",
    "usage.putAll",
    "totals.save",
    "openings.save",
  ];
  const fates = ["crash before", "crash after", "lost", "throttled", "repeated", "partial"] as const;
  it.each(operations)("is counted once, whatever becomes of %s", async (operation) => {
    const met = fates.filter((fate) => fate !== "partial" || operation.endsWith("All"));
    for (const fate of met) expect((await told({ faults: first(operation, fate) })).breaches).toEqual([]);
  });
});

describe("a report that was answered as accepted", () => {
  it("is taken when it comes again, where its first message expired unread", async () => {
    const weather = { ...calm, forgotten: 1 };
    const { breaches, trace } = await told({ weather, faults: first("reports.storeOnce", "throttled", 5) });
    expect(trace.lines.filter((line) => line.includes("a dead letter"))).toHaveLength(1);
    expect(breaches).toEqual([expect.stringMatching(/^the poll \d+ is pending for ever$/)]);
    expect(trace.lines.filter((line) => /submission 2.*: answered/.test(line)).length).toBeGreaterThan(1);
  });

  it("is acknowledged under the poll id that it was given, once somebody puts its message back", async () => {
    const { breaches, trace } = await told({ faults: first("reports.storeOnce", "throttled", 5) });
    expect(trace.lines.filter((line) => line.includes("a dead letter"))).toHaveLength(1);
    expect(breaches).toEqual([]);
  });
});

it("a message that comes again while the first delivery is still worked on changes nothing", async () => {
  const weather = { ...calm, duplicated: 1, slow: 0.5 };
  for (let seed = 1; seed <= 20; seed++) expect((await told({ seed, weather })).breaches).toEqual([]);
});
