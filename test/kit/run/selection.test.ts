import { describe, expect, it } from "vitest";
import { loadRegister } from "../../../kit/requirements/register";
import { choice, parseSelection, selects, UnknownSelection } from "../../../kit/run/selection";

const register = loadRegister();
const features = { root: "/", features: ["features/**/*.feature"], steps: [] };
const chosen = (list?: string) => choice(features, "device", parseSelection(register, list));

describe("a selection", () => {
  it("is everything of the side when nothing is named", () => {
    expect(chosen()).toEqual({ paths: ["features/**/*.feature"], tags: "@device" });
  });

  it("takes requirements and whole areas", () => {
    expect(chosen("DDL-2, SLR").tags).toBe("@device and (@DDL-2 or @SLR-1 or @SLR-2 or @SLR-3)");
  });

  it("takes places in features", () => {
    expect(chosen("features/a.feature:12,features/b.feature")).toEqual({
      paths: ["features/a.feature:12", "features/b.feature"],
      tags: "@device",
    });
  });

  it.each([
    ["CHG-9", '"CHG-9" is no requirement and no area. CHG has CHG-1, CHG-2'],
    ["XYZ", "an area: ACC, VGW, REL"],
    ["", "an area: ACC, VGW, REL"],
    ["CHG-1,features/a.feature", "name one kind at a time"],
  ])("refuses %j and says what exists", (list, reason) => {
    expect(() => parseSelection(register, list)).toThrow(UnknownSelection);
    expect(() => parseSelection(register, list)).toThrow(reason);
  });

  it("asks for the verdict on what it names; a place, on what its scenarios show", () => {
    const planned = new Set(["CHG-4"]);
    expect(selects(parseSelection(register, undefined), "CHG-1", planned)).toBe(true);
    expect(selects(parseSelection(register, "CHG-1"), "CHG-1", planned)).toBe(true);
    expect(selects(parseSelection(register, "CHG-1"), "CHG-4", planned)).toBe(false);
    expect(selects(parseSelection(register, "a.feature:3"), "CHG-4", planned)).toBe(true);
    expect(selects(parseSelection(register, "a.feature:3"), "CHG-1", planned)).toBe(false);
  });
});
