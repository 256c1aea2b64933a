import { describe, expect, it } from "vitest";
import { licenceKinds } from "../../../core/measurement/peaks";
import { cubeVersion } from "../../../core/release/cube-version";
import { compareReleases, formatPaddedRelease, formatRelease, parseRelease } from "../../../core/release/release";
import {
  forkedCallsAreEnhanced,
  hasNewerBuiltInPolicy,
  hasSubscriptionTags,
  reportsByPolicy,
  stopsWithoutAcknowledgement,
} from "../../../core/release/release-rules";
import { entitlementTag } from "../../../core/release/trunk-tags";

describe("REL-1 a release", () => {
  it.each([
    ["16.11.1a", "16.11.1a", "16.11.01a"],
    ["17.2.1r", "17.2.1r", "17.02.01r"],
    ["17.3.4a", "17.3.4a", "17.03.04a"],
    ["17.03.04a", "17.3.4a", "17.03.04a"],
    ["17.10.1", "17.10.1", "17.10.01"],
  ])("%s is written %s, and %s in reports", (text, plain, padded) => {
    expect(formatRelease(parseRelease(text))).toBe(plain);
    expect(formatPaddedRelease(parseRelease(text))).toBe(padded);
  });

  it("is ordered by its numbers, then by its letter", () => {
    const order = ["16.11.1a", "16.12.1", "17.2.1r", "17.3.1", "17.3.1a", "17.3.2", "17.3.10", "17.10.1"];
    const sorted = order.toReversed().map(parseRelease).sort(compareReleases).map(formatRelease);
    expect(sorted).toEqual(order);
  });

  it.each(["17", "17.6", "17.6.1A", "seventeen", "17.6.1aa", "17.6.1a ", "", "-1.2.3"])("is never %j", (text) => {
    expect(() => parseRelease(text)).toThrow(`"${text}" is not a release`);
  });
});

const marks = (rule: (release: ReturnType<typeof parseRelease>) => boolean, texts: readonly string[]) =>
  texts.filter((text) => rule(parseRelease(text)));

describe("the rules of releases", () => {
  it("REL-4 names exactly the releases that stop", () => {
    const stopping = ["17.3.2", "17.3.3", "17.3.4a", "17.4.1a", "17.4.2", "17.5.1a", "17.5.9", "17.6.1a"];
    const others = [
      "16.12.4",
      "17.3.1a",
      "17.3.4",
      "17.3.4b",
      "17.3.5",
      "17.6.1",
      "17.6.2",
      "17.7.1a",
      "17.40.1",
      "16.4.1",
      "18.5.1",
    ];
    expect(marks(stopsWithoutAcknowledgement, [...stopping, ...others])).toEqual(stopping);
  });

  it("REL-3 policy reporting begins with 17.3.2", () => {
    expect(marks(reportsByPolicy, ["16.11.1a", "17.3.1a", "17.3.2", "17.6.1a"])).toEqual(["17.3.2", "17.6.1a"]);
  });

  it("REL-5 forked calls are Enhanced from 17.6.1a on", () => {
    expect(marks(forkedCallsAreEnhanced, ["17.5.1", "17.6.1", "17.6.1a", "17.7.1"])).toEqual(["17.6.1a", "17.7.1"]);
  });

  it("REL-9 the tags change with 17.18.1a, the one of the voice gateway stays", () => {
    expect(marks(hasSubscriptionTags, ["17.15.1a", "17.18.1", "17.18.1a", "17.19.1"])).toEqual(["17.18.1a", "17.19.1"]);
    const tags = (release: string) => licenceKinds.map((kind) => entitlementTag(kind, parseRelease(release)));
    expect(tags("17.15.1a")).toEqual(["CUBE_T_STD", "CUBE_T_ENH", "CUBE_T_VGW"]);
    expect(tags("17.18.1a")).toEqual(["CUBE_TS_STD", "CUBE_TS_ENH", "CUBE_T_VGW"]);
  });

  it("POL-5 the built-in policy changes with 17.6", () => {
    expect(marks(hasNewerBuiltInPolicy, ["17.5.9", "17.6.1", "17.6.1a", "17.7.1a"])).toEqual([
      "17.6.1",
      "17.6.1a",
      "17.7.1a",
    ]);
  });

  it.each([
    ["17.6.1a", "14.4"],
    ["17.15.1a", "14.10"],
    ["17.18.1a", "15"],
    ["17.6.1", "undocumented"],
    ["17.7.1a", "undocumented"],
  ])("REL-8 the CUBE version of %s is %s", (release, version) => {
    expect(cubeVersion(parseRelease(release))).toBe(version);
  });

  it("REL-8 a configured version fills what no document tells, and nothing else", () => {
    const configured = { "17.9.1a": "14.6", "17.6.1a": "99" };
    expect(cubeVersion(parseRelease("17.9.1a"), configured)).toBe("14.6");
    expect(cubeVersion(parseRelease("17.6.1a"), configured)).toBe("14.4");
    expect(cubeVersion(parseRelease("17.9.2a"), configured)).toBe("undocumented");
  });
});
