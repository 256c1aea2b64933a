import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isChange } from "../../../core/measurement/change";
import { closeBoundary } from "../../../core/measurement/close-boundary";
import { peakUse } from "../../../core/measurement/peaks";
import {
  nextBoundary,
  type Recorder,
  setPeriodicity,
  setStanding,
  startRecorder,
} from "../../../core/measurement/recorder";
import { parseRelease } from "../../../core/release/release";
import { entitlementTag } from "../../../core/release/trunk-tags";
import { hours, seconds } from "../../../core/time/duration";
import { formatInstant, type Instant, parseInstant, plus } from "../../../core/time/instant";
import { recordNaively, type Step } from "./naive-recorder";

const midnight = parseInstant("2021-03-29T00:00:00Z");
const rules = { isChange, peakUse };

class Story {
  recorder: Recorder;
  records: string[] = [];
  measured: string[] = [];
  opened: Instant[] = [];

  constructor(hourCount: number, start = midnight, platform: string[] = []) {
    const tags = (kind: "standard" | "enhanced" | "voiceGateway") => entitlementTag(kind, parseRelease("17.6.1a"));
    this.recorder = startRecorder(start, { unit: "hours", count: hourCount }, tags, platform);
  }

  calls(at: Instant, aggregate: number, enhanced = 0) {
    this.advance(at);
    const standing = { aggregate, enhanced, standard: aggregate - enhanced, voicePort: 0 };
    this.recorder = setStanding(this.recorder, at, standing);
  }

  advance(to: Instant) {
    for (let at = nextBoundary(this.recorder); at <= to; at = nextBoundary(this.recorder)) {
      const closing = closeBoundary(this.recorder, at, rules);
      this.recorder = closing.recorder;
      this.records.push(...closing.records.map(({ tag, at, count }) => `${at - midnight} ${tag.slice(7)} ${count}`));
      this.opened.push(...closing.measured.flatMap(({ start, opensInterval }) => (opensInterval ? [start] : [])));
      this.measured.push(...closing.measured.map(({ tag, start, end, value }) => `${tag} ${start}-${end} ${value}`));
    }
  }
}

const afterMidnight = (count: number): Instant => plus(midnight, seconds(count));

describe("the recorder", () => {
  it("REC-3, CHG-1 makes the records of the guide's sample of show voice sip license status", () => {
    const story = new Story(8);
    const load: [hour: number, standard: number, enhanced: number][] = [
      [8, 2, 8],
      [10, 0, 0],
      [19, 13, 2],
      [20, 24, 0],
      [21, 9, 0],
      [22, 0, 0],
    ];
    for (const [hour, standard, enhanced] of load)
      story.calls(plus(midnight, hours(hour)), standard + enhanced, enhanced);
    story.advance(parseInstant("2021-03-30T00:32:35Z"));
    const shown = story.records.map((record) => {
      const [second = "", tag, count] = record.split(" ");
      return `${formatInstant(afterMidnight(Number(second)))} ${tag} ${count}`;
    });
    expect(shown).toEqual([
      "2021-03-29T09:00:00Z STD 2",
      "2021-03-29T09:00:00Z ENH 8",
      "2021-03-29T11:00:00Z STD 0",
      "2021-03-29T11:00:00Z ENH 0",
      "2021-03-29T20:00:00Z STD 13",
      "2021-03-29T20:00:00Z ENH 2",
      "2021-03-29T21:00:00Z STD 24",
      "2021-03-29T21:00:00Z ENH 0",
      "2021-03-29T22:00:00Z STD 9",
      "2021-03-29T23:00:00Z STD 0",
    ]);
    expect(formatInstant(story.recorder.nextRecordAt)).toBe("2021-03-30T07:00:00Z");
  });

  it.each([
    [100, 124, false],
    [100, 125, false],
    [100, 126, true],
    [100, 76, false],
    [100, 75, false],
    [100, 74, true],
    [0, 0, false],
    [0, 1, true],
    [1, 0, true],
    [3, 4, true],
    [4, 5, false],
  ])("CHG-1, CHG-6, CHG-7 after %d a peak of %d is a change: %s", (recorded, peak, change) => {
    expect(isChange(recorded, peak)).toBe(change);
  });

  it("counts a call that starts at a and ends at b in the seconds a to b - 1", () => {
    const story = new Story(8);
    story.calls(afterMidnight(3_599), 5);
    story.calls(afterMidnight(3_600), 0);
    story.advance(afterMidnight(7_200));
    expect(story.records).toEqual(["3600 STD 5", "7200 STD 0"]);
  });

  it("does not count what starts and ends in the same second", () => {
    const story = new Story(8);
    story.calls(afterMidnight(1_800), 40);
    story.calls(afterMidnight(1_800), 0);
    story.advance(afterMidnight(3_600));
    expect(story.records).toEqual([]);
  });

  it("begins a new interval for another periodicity and not for the same one", () => {
    const story = new Story(8);
    story.advance(afterMidnight(5_000));
    const same = setPeriodicity(story.recorder, afterMidnight(5_000), { unit: "hours", count: 8 });
    expect(same.nextRecordAt - midnight).toBe(28_800);
    const other = setPeriodicity(story.recorder, afterMidnight(5_000), { unit: "days", count: 1 });
    expect(other.nextRecordAt - midnight).toBe(5_000 + 86_400);
  });

  it("REC-3 records for a new interval what was used in it alone", () => {
    const story = new Story(24);
    story.calls(midnight, 40);
    story.calls(afterMidnight(7_200), 36);
    story.advance(afterMidnight(33_600));
    story.recorder = setPeriodicity(story.recorder, afterMidnight(33_600), { unit: "hours", count: 8 });
    story.advance(afterMidnight(33_600 + 28_800));
    expect(story.records).toEqual(["3600 STD 40", "62400 STD 36"]);
  });

  it("RPT-1 measures from the first use on, without gap or overlap, platform licences at 1", () => {
    const story = new Story(8, midnight, ["uck9"]);
    story.calls(afterMidnight(4_000), 7);
    story.advance(afterMidnight(10_800));
    const hour = (count: number) => midnight + count * 3_600;
    expect(story.measured).toEqual([
      `uck9 ${hour(0)}-${hour(1)} 1`,
      `CUBE_T_STD ${hour(1)}-${hour(2)} 7`,
      `uck9 ${hour(1)}-${hour(2)} 1`,
      `CUBE_T_STD ${hour(2)}-${hour(3)} 7`,
      `uck9 ${hour(2)}-${hour(3)} 1`,
    ]);
  });

  it("RPT-1 says which stretches begin an interval", () => {
    const story = new Story(8);
    story.calls(afterMidnight(0), 7);
    story.advance(afterMidnight(10 * 3_600));
    expect(story.opened).toEqual([0, 1, 9].map((hour) => midnight + hour * 3_600));
  });

  it("records what a second-by-second count records, whatever the load and the interval", () => {
    const step = fc.record({
      at: fc
        .integer({ min: 0, max: 12 * 3_600 })
        .map((second) => (second % 3 === 0 ? second - (second % 1_800) : second)),
      aggregate: fc.integer({ min: 0, max: 12 }),
      enhanced: fc.integer({ min: 0, max: 12 }),
    });
    const valid = ({ at, aggregate, enhanced }: Step, start: number): Step => ({
      at: at + start,
      aggregate,
      enhanced: Math.min(aggregate, enhanced),
    });
    const start = fc.integer({ min: 0, max: 3_599 });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), fc.integer({ min: 1, max: 5 }), start, (drawn, interval, start) => {
        const steps = drawn.map((one) => valid(one, start)).sort((one, other) => one.at - other.at);
        const until = 14 * 3_600;
        const story = new Story(interval, afterMidnight(start));
        for (const { at, aggregate, enhanced } of steps) story.calls(afterMidnight(at), aggregate, enhanced);
        story.advance(afterMidnight(until));
        const expected = recordNaively(steps, interval * 3_600, start, until);
        expect(story.records).toEqual(expected.records);
        expect(story.recorder.nextRecordAt - midnight).toBe(expected.nextRecordAt);
      }),
      { numRuns: 40 },
    );
  });
});
