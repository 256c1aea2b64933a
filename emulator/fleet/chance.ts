import { jitter } from "../device/pace";

/** Draws numbers from 0 to 1 by what they are for: the same name draws the same, in whatever order it is asked. */
export type Chance = (purpose: string, draw?: number) => number;

export const chanceOf =
  (seed: string): Chance =>
  (purpose, draw = 0) =>
    jitter(`${seed}/${purpose}`, draw);

/** A whole number from `least` to `most`, both included, of a draw from 0 to 1. */
export const wholeBetween = (least: number, most: number, drawn: number): number =>
  Math.min(most, least + Math.floor(drawn * (most - least + 1)));
