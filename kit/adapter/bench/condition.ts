import type { DeviceBench } from "./device-bench";
import { durationOf, durationPattern } from "./duration";
import { type Manner, manners } from "./manner";
import { type Span, spanOf, spanPattern } from "./span";

/** What stands between a device and its acknowledgements: how the server behaves, what its clock shows, or a link that is down, now or for a while. */
export type Condition = {
  readonly manner: Manner | "link down" | { readonly clockAhead: number };
  readonly span?: Span;
};

const link = "the link is down";
const clock = `the clock of the server is ${durationPattern} (?:ahead|behind)`;

/** What a condition looks like in a scenario: `the server does not answer`, `the link is down from 00:30 to 12:00 on day 2`. */
export const conditionPattern = `(?:the server (?:${manners.join("|")})|${link}|${clock})(?: ${spanPattern})?`;

/** Reads a condition; throws `RangeError` when the text is none. */
export function conditionOf(text: string): Condition {
  const [span] = new RegExp(`${spanPattern}$`).exec(text) ?? [];
  if (text.startsWith("the clock")) return { manner: { clockAhead: clockAheadOf(text) } };
  const manner = text.startsWith(link) ? "link down" : manners.find((one) => text.startsWith(`the server ${one}`));
  if (manner === undefined) throw new RangeError(`"${text}" is no condition, such as "${link}".`);
  return { manner, span: span === undefined ? undefined : spanOf(span) };
}

/** Brings a condition about, or plans it for its while. */
export async function bringAbout(bench: DeviceBench, { manner, span }: Condition): Promise<void> {
  if (span === undefined) {
    await impose(bench, manner);
    return;
  }
  let end = async (): Promise<void> => {};
  bench.story.scheduleSpan(
    span,
    async () => {
      end = await impose(bench, manner);
    },
    () => end(),
  );
}

/** Imposes a manner, and says how to end it. */
async function impose(bench: DeviceBench, manner: Condition["manner"]): Promise<() => Promise<void>> {
  if (manner === "link down") {
    await bench.setLink("down");
    return () => bench.setLink("up");
  }
  if (typeof manner === "object") {
    bench.setServerClock(manner.clockAhead);
    return async () => bench.setServerClock(0);
  }
  const { correspondence } = bench;
  const before = correspondence.manner;
  correspondence.manner = manner;
  return async () => {
    correspondence.manner = before;
  };
}

function clockAheadOf(text: string): number {
  return text.endsWith("behind") ? -durationOf(text) : durationOf(text);
}
