import { type Manner, manners } from "../manner";
import { type Span, spanOf, spanPattern } from "../span";
import type { CollectorBench, Side } from "./collector-bench";

/** What stands between a collector and those around it: how CSSM behaves, or a link that is down, now or for a while. */
export type CollectorCondition = { readonly what: Manner | Side; readonly span?: Span };

const links = { "the link to CSSM is down": "cssm", "the link to the devices is down": "device" } as const;

/** What a condition looks like in a scenario: `CSSM does not answer`, `the link to CSSM is down from 08:00 to 08:00 on day 9`. */
export const collectorConditionPattern = `(?:CSSM (?:${manners.join("|")})|${Object.keys(links).join("|")})(?: ${spanPattern})?`;

/** Reads a condition; throws `RangeError` when the text is none. */
export function collectorConditionOf(text: string): CollectorCondition {
  const [span] = new RegExp(`${spanPattern}$`).exec(text) ?? [];
  const [, link] = Object.entries(links).find(([words]) => text.startsWith(words)) ?? [];
  const what = link ?? manners.find((one) => text.startsWith(`CSSM ${one}`));
  if (what === undefined) throw new RangeError(`"${text}" is no condition, such as "the link to CSSM is down".`);
  return { what, span: span === undefined ? undefined : spanOf(span) };
}

/** Brings a condition about, or plans it for its while. */
export async function bringAboutAtCollector(bench: CollectorBench, { what, span }: CollectorCondition): Promise<void> {
  if (span === undefined) {
    await impose(bench, what);
    return;
  }
  let end = async (): Promise<void> => {};
  bench.schedule(span.from, async () => {
    end = await impose(bench, what);
  });
  if (span.to !== undefined) bench.schedule(span.to, () => end());
}

/** Imposes a condition, and says how to end it. */
async function impose(bench: CollectorBench, what: CollectorCondition["what"]): Promise<() => Promise<void>> {
  if (what === "cssm" || what === "device") {
    await bench.setLink(what, "down");
    return () => bench.setLink(what, "up");
  }
  const { correspondence } = bench;
  const before = correspondence.manner;
  correspondence.manner = what;
  return async () => {
    correspondence.manner = before;
  };
}
