import type { Exception } from "./quantities";

/** The amounts that our features state and no row gives. */
export const ownExceptions: readonly Exception[] = [
  {
    id: "RPT-4",
    written: "five minutes",
    reason: "The repetition is made up: its story gives the pause by two times of day, of the poll and of the report.",
  },
  {
    id: "RPT-7",
    written: "7 days",
    reason: "The scenario leaves the interval as it comes; how long that is is asserted by REC-2 alone.",
  },
];
