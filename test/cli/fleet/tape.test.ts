import { describe, expect, it } from "vitest";
import { Tape } from "../../../cli/fleet/tape";

const mebibyte = 1024 * 1024;

describe("a tape", () => {
  it("gives back what was written, in whatever order it is asked", () => {
    const tape = new Tape();
    const texts = ["", "24", "naïve – 17.6.1a", "x".repeat(1_000)];
    const places = texts.map((text) => tape.write(text));
    expect(places.toReversed().map((place) => tape.read(place))).toEqual(texts.toReversed());
  });

  it("goes on where a page is full, and gives a text that is longer than a page one of its own", () => {
    const tape = new Tape();
    const texts = ["a".repeat(mebibyte - 4), "b", "c".repeat(3 * mebibyte), "d", "e".repeat(mebibyte - 4), "f"];
    const places = texts.map((text) => tape.write(text));
    expect(places.map((place) => tape.read(place))).toEqual(texts);
    expect(new Set(places).size).toBe(texts.length);
  });

  it("says that nothing was written at a place that it never gave", () => {
    expect(() => new Tape().read(mebibyte)).toThrow("nothing was written at 1048576: there are 0 pages");
  });
});
