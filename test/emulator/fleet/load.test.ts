import { describe, expect, it } from "vitest";
import { parseInstant } from "../../../core/time/instant";
import { loadAt } from "../../../emulator/fleet/load";
import { type Site, siteOf } from "../../../emulator/fleet/site";

const plan = { seed: 7, devices: 1, from: parseInstant("2021-03-29T00:00:00Z"), days: 1 };
/** An office of 100 sessions in a zone, with nothing unusual about any hour. */
const officeIn = (zone: number): Site => ({
  ...siteOf(plan, 0),
  zone,
  busiest: 100,
  forkedShare: 0,
  voicePorts: 0,
  atRest: 0.03,
  chance: () => 0.5,
});
const trunkAt = (site: Site, at: string): number => {
  const { plain, forked } = loadAt(site, parseInstant(at));
  return plain + forked;
};

describe("the load of an office", () => {
  it("is full on a Monday morning and nearly none at night", () => {
    expect(trunkAt(officeIn(0), "2021-03-29T10:00:00Z")).toBe(100);
    expect(trunkAt(officeIn(0), "2021-03-29T02:00:00Z")).toBe(3);
  });

  it("follows the office's own clock", () => {
    expect(trunkAt(officeIn(-8), "2021-03-29T18:00:00Z")).toBe(100);
    expect(trunkAt(officeIn(9), "2021-03-29T01:00:00Z")).toBe(100);
  });

  it("rests on Sundays and sags in August", () => {
    expect(trunkAt(officeIn(0), "2021-03-28T10:00:00Z")).toBe(12);
    expect(trunkAt(officeIn(0), "2021-08-02T10:00:00Z")).toBe(78);
  });

  it("splits off what is recorded", () => {
    const { plain, forked } = loadAt({ ...officeIn(0), forkedShare: 0.3 }, parseInstant("2021-03-29T10:00:00Z"));
    expect({ plain, forked }).toEqual({ plain: 70, forked: 30 });
  });
});
