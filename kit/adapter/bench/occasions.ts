import type { Interval } from "../messages/messages";
import type { Instant } from "./instant";
import { intervalOf, intervalPattern, secondsOf } from "./interval-text";
import { type Moment, momentOf, momentPattern } from "./moment";
import { type Span, spanOf, spanPattern } from "./span";
import type { Story } from "./story";

/** When something is done: once, or again and again. */
export type Occasions = { readonly at: Moment } | { readonly every: Interval; readonly span: Span };

/** What occasions look like in a scenario: `at 12:00`, `every 8 hours from 08:00 to 00:00 on day 112`. */
export const occasionsPattern = `every ${intervalPattern} ${spanPattern}|${momentPattern}`;

const repeated = new RegExp(`^every (${intervalPattern}) (${spanPattern})$`);

/** Reads occasions. */
export function occasionsOf(text: string): Occasions {
  const [, interval, span] = repeated.exec(text) ?? [];
  if (interval === undefined || span === undefined) return { at: momentOf(text) };
  return { every: intervalOf(interval), span: spanOf(span) };
}

/** Lets time pass to each occasion and acts there. */
export async function onEach(story: Story, occasions: Occasions, act: () => Promise<void>): Promise<void> {
  if ("at" in occasions) {
    await story.reach(occasions.at);
    return act();
  }
  const { begin, end } = story.limits(occasions.span);
  for (let at: Instant = begin; at <= end; at += secondsOf(occasions.every)) {
    await story.goTo(at);
    await act();
  }
}
