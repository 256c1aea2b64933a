import { describe, expect, it } from "vitest";
import type { UnitUse } from "../../../../core/statistics/minute-use";
import { minutes, seconds } from "../../../../core/time/duration";
import { parseInstant, plus } from "../../../../core/time/instant";
import type { LicenceStatsView } from "../../../../emulator/cli/show/license-stats";
import { printLicenceStatsGraph } from "../../../../emulator/cli/show/license-stats-graph";
import { printLicenceStatsTable } from "../../../../emulator/cli/show/license-stats-table";
import { statsTime } from "../../../../emulator/cli/show/license-stats-time";
import { Rehearsal } from "../rehearse";

const idle: readonly UnitUse[] = new Array(60).fill({ peak: 0, average: 0 });
const busy: readonly (readonly [peak: number, average: number])[] = [
  [100, 10],
  [360, 270],
  [640, 540],
  [900, 800],
  [899, 730],
  [640, 450],
  [280, 200],
  [100, 45],
  [450, 290],
  [600, 560],
  [600, 560],
  [450, 300],
  [100, 40],
];
const utc = { name: "UTC", minutes: 0 };
const ist = { name: "IST", minutes: 330 };

/** What stands behind both samples of the guide: a quiet minute, and use 47 to 59 minutes ago. */
const sample: Pick<LicenceStatsView, "usages"> = {
  usages: [
    { series: "aggregate", table: "seconds", units: idle },
    {
      series: "aggregate",
      table: "minutes",
      units: [...idle.slice(0, 46), ...busy.map(([peak, average]) => ({ peak, average })), { peak: 0, average: 0 }],
    },
  ],
};

const sampleTable = `\
        02:50:16 PM Wednesday Nov 13 2019 UTC
CUBE Trunk License Usage  (last 60 seconds)
Period     Average       Max
 1-5           0          0
 6-10          0          0
11-15          0          0
16-20          0          0
21-25          0          0
26-30          0          0
31-35          0          0
36-40          0          0
41-45          0          0
46-50          0          0
51-55          0          0
56-60          0          0
CUBE Trunk License Usage  (last 60 minutes)
Period     Average       Max
 1-5           0          0
 6-10          0          0
11-15          0          0
16-20          0          0
21-25          0          0
26-30          0          0
31-35          0          0
36-40          0          0
41-45          0          0
46-50        324        900
51-55        343        899
56-60        292        600`;

/** Each line is as wide as in the guide. */
const sampleGraph = [
  "          11:01:01 AM Thursday Aug 29 2019 IST",
  "               0    5    0    5    0    5    0    5    0    5    0",
  "          CUBE Trunk License Usage (last 60 seconds)",
  "  910                                                  **         ",
  "  820                                                  #*         ",
  "  730                                                  ##         ",
  "  640                                                 *##*   **   ",
  "  550                                                 ###*   ##   ",
  "  460                                                 ####  *##*  ",
  "  370                                                *####  *##*  ",
  "  280                                                #####* ####  ",
  "  190                                                ###### ####  ",
  "  100                                               *######*####* ",
  "   10                                               ############# ",
  "               0    5    0    5    0    5    0    5    0    5    0",
  "          CUBE Trunk License Usage (last 60 minutes)",
  "          * = maximum     # = average",
];

describe("show voice sip license stats (STA-5, STA-6)", () => {
  it("prints the tables of the guide", () => {
    const view = { ...sample, zone: utc, now: parseInstant("2019-11-13T14:50:16Z") };
    expect(printLicenceStatsTable(view)).toBe(sampleTable);
  });

  it("draws the graph of the guide from the same use", () => {
    const view = { ...sample, zone: ist, now: parseInstant("2019-08-29T05:31:01Z") };
    expect(printLicenceStatsGraph(view).split("\n")).toEqual(sampleGraph);
  });

  it.each([
    ["2021-03-29T00:00:00Z", "12:00:00 AM Monday Mar 29 2021 UTC"],
    ["2021-03-01T12:05:09Z", "12:05:09 PM Monday Mar 01 2021 UTC"],
    ["2021-03-28T23:59:59Z", "11:59:59 PM Sunday Mar 28 2021 UTC"],
  ])("heads them with the time of %s", (at, expected) => {
    expect(statsTime(parseInstant(at), utc)).toBe(expected);
  });
});

describe("a router asked for its usage", () => {
  /** Ten plain and four forked calls for three hours, and ten seconds of the next one. */
  function used(): Rehearsal {
    const rehearsal = new Rehearsal();
    const { router } = rehearsal;
    router.calls({ action: "start", kind: "trunk", count: 14 });
    router.calls({ action: "fork", kind: "trunk", count: 4 });
    router.advance(plus(router.state.now, seconds(3 * 3_600 + 10)));
    return rehearsal;
  }

  it("prints four tables each of enhanced, of standard and of all trunk sessions", async () => {
    const output = await used().answer("show voice sip license stats table");
    const [heading, ...tables] = output.trimEnd().split(/\n(?=CUBE)/);
    expect(heading).toBe("        03:00:10 AM Monday Mar 29 2021 UTC");
    expect(tables.map((table) => table.split("\n")[0])).toEqual(
      ["CUBE Enhanced Trunk", "CUBE Standard Trunk", "CUBE Trunk"].flatMap((name) =>
        ["60 seconds", "60 minutes", "72 hours", "72 days"].map((span) => `${name} License Usage  (last ${span})`),
      ),
    );
    const hoursOf = (series: number) => tables[4 * series + 2]?.split("\n") ?? [];
    expect(hoursOf(0)[2]).toBe(" 1-5           2          4");
    expect(hoursOf(1)[2]).toBe(" 1-5           6         10");
    expect(hoursOf(2)[2]).toBe(" 1-5           8         14");
    expect(hoursOf(2).at(-1)).toBe("71-72          0          0");
  });

  it("draws what is over, the newest in the first column", async () => {
    const rehearsal = used();
    const { router } = rehearsal;
    router.calls({ action: "end", kind: "trunk", count: 14 });
    router.advance(plus(router.state.now, minutes(1)));
    const lines = (await rehearsal.answer("show voice sip license stats")).split("\n");
    const title = lines.indexOf("          CUBE Trunk License Usage (last 60 minutes)");
    expect(lines.slice(title - 5, title - 1)).toEqual([
      `   16 ${" ".repeat(60)}`,
      `   14 *${"#".repeat(59)}`,
      `   12 *${"#".repeat(59)}`,
      `   10 ${"#".repeat(60)}`,
    ]);
    expect(lines).toContain(`${" ".repeat(15)}0${"    5    0".repeat(6)}  `);
  });
});
