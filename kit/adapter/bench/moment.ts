import { durationOf, durationPattern } from "./duration";
import { type Instant, instantOf, oneDay } from "./instant";
import { type Ordinal, ordinals } from "./ordinal";

/** What a moment can be told from when the clock does not say it. */
export type Anchor =
  | { readonly kind: "deadline" }
  | { readonly kind: "submission" | "acknowledgement"; readonly which: Ordinal }
  | { readonly kind: "time of day"; readonly day: number; readonly seconds: number }
  | { readonly kind: "date"; readonly at: Instant };

/** A moment of a scenario: so many seconds before (−) or after (+) its anchor. */
export type Moment = { readonly text: string; readonly anchor: Anchor; readonly offset: number };

const event = `the deadline|the (?:${ordinals.join("|")}) (?:submission|acknowledgement)`;
const anchor = `(?:\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}|\\d{2}:\\d{2}(?::\\d{2})?(?: on day \\d+)?|${event})`;

/** What a moment looks like in a scenario: `00:30`, `at 08:00 on day 2`, `2021-10-08 13:56:07`, `1 second before the deadline`. */
export const momentPattern = `(?:at )?(?:${durationPattern} (?:before|after) )?${anchor}`;

const momentParts = new RegExp(`^(?:at )?(?:(${durationPattern}) (before|after) )?(${anchor})$`);
const timeOfDay = /^(\d{2}):(\d{2})(?::(\d{2}))?(?: on day (\d+))?$/;

/** Reads a moment; throws `RangeError` when the text is none. */
export function momentOf(text: string): Moment {
  const [, duration, side, base] = momentParts.exec(text) ?? [];
  if (base === undefined) throw new RangeError(`"${text}" is no moment, such as "08:00 on day 2" or "the deadline".`);
  const offset = duration === undefined ? 0 : durationOf(duration) * (side === "before" ? -1 : 1);
  return { text, anchor: anchorOf(base), offset };
}

/** The instant of a moment that the clock alone tells, in a story whose day 1 begins at `start`; undefined for the others. */
export function clockInstant(moment: Moment, start: Instant): Instant | undefined {
  switch (moment.anchor.kind) {
    case "date":
      return moment.anchor.at + moment.offset;
    case "time of day":
      return start + (moment.anchor.day - 1) * oneDay + moment.anchor.seconds + moment.offset;
    case "deadline":
    case "submission":
    case "acknowledgement":
      return undefined;
  }
}

function anchorOf(base: string): Anchor {
  const [, hours, minutes, seconds = "0", day = "1"] = timeOfDay.exec(base) ?? [];
  if (hours !== undefined && minutes !== undefined) {
    const ofTheDay = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
    return { kind: "time of day", day: Number(day), seconds: ofTheDay };
  }
  if (base === "the deadline") return { kind: "deadline" };
  const which = ordinals.find((ordinal) => base.startsWith(`the ${ordinal} `));
  if (which === undefined) return { kind: "date", at: instantOf(`${base.replace(" ", "T")}Z`) };
  return { kind: base.endsWith("submission") ? "submission" : "acknowledgement", which };
}
