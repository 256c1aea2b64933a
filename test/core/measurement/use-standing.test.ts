import { describe, expect, it } from "vitest";
import { isChange } from "../../../core/measurement/change";
import { closeBoundary } from "../../../core/measurement/close-boundary";
import { type LicenceKind, peakUse } from "../../../core/measurement/peaks";
import { nextBoundary, type Recorder, setStanding, startRecorder } from "../../../core/measurement/recorder";
import { retag } from "../../../core/measurement/retag";
import { useStanding } from "../../../core/measurement/use-standing";
import { classOfCubeTag } from "../../../core/policy/licence-class";
import { parseRelease } from "../../../core/release/release";
import { entitlementTag } from "../../../core/release/trunk-tags";
import { formatInstant, type Instant, parseInstant } from "../../../core/time/instant";

const rules = { isChange, peakUse };
const at = (time: string): Instant => parseInstant(`2021-03-29T${time}Z`);
const tagsOf = (release: string) => (kind: LicenceKind) => entitlementTag(kind, parseRelease(release));

/** A recorder that starts at midnight, and what it recorded and measured on the way. */
class Story {
  recorder: Recorder;
  records: string[] = [];
  measured: string[] = [];

  constructor(release: string, platformTags: readonly string[] = []) {
    this.recorder = startRecorder(at("00:00:00"), { unit: "hours", count: 8 }, tagsOf(release), platformTags);
  }

  calls(time: string, counts: { standard?: number; enhanced?: number; voicePort?: number }) {
    const { standard = 0, enhanced = 0, voicePort = 0 } = counts;
    this.advance(time);
    this.recorder = setStanding(this.recorder, at(time), {
      standard,
      enhanced,
      aggregate: standard + enhanced,
      voicePort,
    });
  }

  upgrade(time: string, release: string) {
    this.advance(time);
    const { recorder, measured } = retag(this.recorder, at(time), tagsOf(release), rules);
    this.recorder = recorder;
    this.measured.push(...measured.map(tell));
  }

  advance(time: string) {
    while (nextBoundary(this.recorder) <= at(time)) {
      const closing = closeBoundary(this.recorder, nextBoundary(this.recorder), rules);
      this.recorder = closing.recorder;
      this.records.push(...closing.records.map(({ at, tag, count }) => `${clock(at)} ${tag} ${count}`));
      this.measured.push(...closing.measured.map(tell));
    }
  }

  use(acknowledgedTo?: string) {
    const { firstUse, inUse } = useStanding(
      this.recorder,
      (tag) => (tag === "uck9" ? "enforced" : classOfCubeTag(tag)),
      acknowledgedTo === undefined ? "never" : at(acknowledgedTo),
    );
    return [firstUse === "never" ? firstUse : clock(firstUse), ...inUse];
  }
}

const clock = (at: Instant): string => formatInstant(at).slice(11, 19);
const tell = (use: { tag: string; start: Instant; end: Instant; value: number }) =>
  `${use.tag} ${clock(use.start)}-${clock(use.end)} ${use.value}`;

describe("what is in use", () => {
  it("is nothing before the first call", () => {
    expect(new Story("17.6.1a").use()).toEqual(["never"]);
  });

  it("DDL-1 begins with the second in which the first call starts, and is known in that second", () => {
    const story = new Story("17.6.1a");
    story.calls("01:30:10", { standard: 1 });
    expect(story.use()).toEqual(["01:30:10", "perpetual"]);
    story.calls("02:00:00", { enhanced: 1 });
    story.advance("05:00:00");
    expect(story.use()).toEqual(["01:30:10", "perpetual"]);
  });

  it("DDL-1 begins with the earlier of two tags, whichever it is", () => {
    const story = new Story("17.6.1a");
    story.calls("01:00:00", { enhanced: 1 });
    story.calls("02:00:00", { standard: 1, enhanced: 1 });
    story.advance("03:00:00");
    expect(story.use()).toEqual(["01:00:00", "perpetual"]);
  });

  it("VGW-2 is nothing where there are voice gateway sessions alone", () => {
    const story = new Story("17.6.1a");
    story.calls("01:00:00", { voicePort: 4 });
    story.advance("03:00:00");
    expect(story.records).toEqual(["02:00:00 CUBE_T_VGW 4"]);
    expect(story.measured).toEqual(["CUBE_T_VGW 01:00:00-02:00:00 4", "CUBE_T_VGW 02:00:00-03:00:00 4"]);
    expect(story.use()).toEqual(["never"]);
  });

  it.each([
    [undefined, ["00:10:00", "perpetual"]],
    ["01:59:59", ["00:10:00", "perpetual"]],
    ["02:00:00", ["00:10:00"]],
    ["02:00:01", ["00:10:00"]],
  ])("DDL-2 ends with an acknowledgement of all of it: use ends at 02:00, acknowledged to %s", (to, use) => {
    const story = new Story("17.6.1a");
    story.calls("00:10:00", { standard: 2 });
    story.calls("00:40:00", {});
    story.advance("04:00:00");
    expect(story.records).toEqual(["01:00:00 CUBE_T_STD 2", "02:00:00 CUBE_T_STD 0"]);
    expect(story.use(to)).toEqual(use);
  });

  it("is what is recorded above 0, though the calls are over and acknowledged", () => {
    const story = new Story("17.6.1a");
    story.calls("00:10:00", { standard: 2 });
    story.calls("00:40:00", {});
    story.advance("01:00:00");
    expect(story.use("01:00:00")).toEqual(["00:10:00", "perpetual"]);
  });

  it("is a call that stands, before anything of it is recorded", () => {
    const story = new Story("17.6.1a");
    story.calls("00:10:00", { standard: 2 });
    story.calls("00:40:00", {});
    story.calls("05:10:00", { standard: 1 });
    expect(story.use("04:00:00")).toEqual(["00:10:00", "perpetual"]);
  });

  it("CNT-4 begins for Standard where its calls take the place of as many Enhanced ones", () => {
    const story = new Story("17.6.1a");
    story.calls("00:00:00", { enhanced: 5 });
    story.calls("00:30:00", { standard: 5 });
    story.advance("01:00:00");
    expect(story.measured).toEqual(["CUBE_T_STD 00:00:00-01:00:00 0", "CUBE_T_ENH 00:00:00-01:00:00 5"]);
  });

  it("ACC-5 is a platform licence from the start", () => {
    expect(new Story("17.6.1a", ["uck9"]).use("00:00:00")).toEqual(["00:00:00", "enforced"]);
  });
});

describe("REL-9 an upgrade that changes the tags", () => {
  it("tells what was used before under the old tags and what is used after under the new ones", () => {
    const story = new Story("17.15.1a");
    story.calls("00:00:00", { standard: 40 });
    story.calls("00:10:00", { standard: 5 });
    story.upgrade("00:30:00", "17.18.1a");
    story.advance("01:00:00");
    expect(story.measured).toEqual(["CUBE_T_STD 00:00:00-00:30:00 40", "CUBE_TS_STD 00:30:00-01:00:00 5"]);
    expect(story.records).toEqual(["01:00:00 CUBE_TS_STD 5"]);
  });

  it("RPT-1 tells no empty stretch where it comes at an hour", () => {
    const story = new Story("17.15.1a");
    story.calls("00:00:00", { standard: 40 });
    story.upgrade("01:00:00", "17.18.1a");
    expect(story.measured).toEqual(["CUBE_T_STD 00:00:00-01:00:00 40"]);
  });

  it("leaves the voice gateway's tag and its peak of the hour", () => {
    const story = new Story("17.15.1a");
    story.calls("00:00:00", { voicePort: 7 });
    story.calls("00:10:00", {});
    story.upgrade("00:30:00", "17.18.1a");
    story.advance("01:00:00");
    expect(story.records).toEqual(["01:00:00 CUBE_T_VGW 7"]);
  });

  it("keeps the peak of the hour where the tags stay", () => {
    const story = new Story("17.6.1a");
    story.calls("00:00:00", { standard: 40 });
    story.calls("00:10:00", { standard: 5 });
    story.upgrade("00:30:00", "17.6.2");
    story.advance("01:00:00");
    expect(story.records).toEqual(["01:00:00 CUBE_T_STD 40"]);
  });

  it.each([
    [undefined, ["00:10:00", "subscription", "perpetual"]],
    ["00:29:59", ["00:10:00", "subscription", "perpetual"]],
    ["00:30:00", ["00:10:00", "subscription"]],
  ])("leaves the old class in use until all of it is acknowledged: to %s", (to, use) => {
    const story = new Story("17.15.1a");
    story.calls("00:10:00", { standard: 5 });
    story.upgrade("00:30:00", "17.18.1a");
    story.advance("02:00:00");
    expect(story.use(to)).toEqual(use);
  });

  it("DDL-1 leaves the first use where it was, with the earlier of the old tags", () => {
    const story = new Story("17.15.1a");
    story.calls("00:10:00", { standard: 1 });
    story.calls("00:20:00", { standard: 1, enhanced: 1 });
    story.upgrade("00:30:00", "17.18.1a");
    story.advance("02:00:00");
    expect(story.use()).toEqual(["00:10:00", "subscription", "perpetual"]);
  });

  it("leaves nothing of a tag that was never used, nor of the voice gateway's", () => {
    const story = new Story("17.15.1a");
    story.calls("00:10:00", { voicePort: 5 });
    story.upgrade("00:30:00", "17.18.1a");
    story.advance("02:00:00");
    expect(story.use()).toEqual(["never"]);
  });
});
