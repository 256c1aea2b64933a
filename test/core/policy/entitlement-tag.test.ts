import { describe, expect, it } from "vitest";
import { checkTag } from "../../../core/policy/entitlement-tag";

describe("an entitlement tag", () => {
  it.each(["CUBE_T_STD", "CUBE_T_ENH", "CUBE_T_RED", "CUBE_T_VGW", "CUBE_TS_STD", "CUBE_TS_ENH"])(
    "is one of CUBE's: %s",
    (tag) => {
      expect(checkTag(tag, "tag")).toBe(tag);
    },
  );

  it.each(["uck9", "ESR_P_1G_A", "DNA_P_1G_A", "a".repeat(128)])(
    "ACC-5 of the platform is taken as given: %s",
    (tag) => {
      expect(checkTag(tag, "tag")).toBe(tag);
    },
  );

  it("is refused where CUBE has no such tag, with those that it has", () => {
    expect(() => checkTag("CUBE_T_FOO", "tag")).toThrow(
      'tag: "CUBE_T_FOO" is not a tag of CUBE; those are CUBE_T_STD, CUBE_T_ENH, CUBE_T_RED, CUBE_T_VGW, CUBE_TS_STD, CUBE_TS_ENH',
    );
  });

  it("is refused where it is too long, and told by its beginning", () => {
    expect(() => checkTag("a".repeat(129), "tag")).toThrow(`tag: "${"a".repeat(40)}" is not an entitlement tag`);
  });
});
