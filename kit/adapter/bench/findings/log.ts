import type { LogEntry } from "../../messages/observations";
import type { DeviceBench } from "../device-bench";
import { instantOf, oneDay, readable } from "../instant";
import { Deviation } from "../outcome";
import type { Span } from "../span";

/** How often the log of a device says something within a span of time. */
export type Telling = { readonly text: string; readonly least: number; readonly most: number; readonly apart: number };

/** What that looks like in a scenario: `says`, `says once`, `says 3 times`, `says at most daily`, `never says`. */
export const tellingPattern = "says(?: once| \\d+ times| at most daily)?|never says";

/** Reads how often something is said. */
export function tellingOf(text: string): Telling {
  const times = /\d+/.exec(text)?.[0];
  if (text === "never says") return { text, least: 0, most: 0, apart: 0 };
  if (text === "says once") return { text, least: 1, most: 1, apart: 0 };
  if (times !== undefined) return { text, least: Number(times), most: Number(times), apart: 0 };
  return { text, least: 1, most: Infinity, apart: text === "says at most daily" ? oneDay : 0 };
}

/** The log says words that often in a span of time, its first and last second included; more may follow the words. */
export async function expectInLog(
  bench: DeviceBench,
  { text, least, most, apart }: Telling,
  words: string,
  span: Span,
): Promise<void> {
  bench.declaration.needs("log");
  const { begin, end } = bench.story.limits(span);
  const entries = (await bench.device.observe("log")).filter(
    ({ at }) => instantOf(at) >= begin && instantOf(at) <= end,
  );
  const said = entries.filter((entry) => written(entry).includes(words)).map(({ at }) => instantOf(at));
  const close = said.some((at, index) => at - (said[index - 1] ?? -Infinity) < apart);
  if (said.length >= least && said.length <= most && !close) return;
  const others = said.length > 0 ? said.map(readable).join(", ") : listed(entries);
  throw new Deviation(
    `a log that ${text} "${words}" from ${readable(begin)} to ${readable(end)}`,
    `${said.length} × ${others}`,
  );
}

/** An entry as it is written down; of a debugging line, whose text is all there is, the text comes last. */
function written({ facility, severity, mnemonic, text }: LogEntry): string {
  return `%${facility}-${severity}-${mnemonic}: ${text}`;
}

function listed(entries: readonly LogEntry[]): string {
  const lines = entries.map((entry) => `${readable(instantOf(entry.at))} ${written(entry)}`);
  return lines.length === 0 ? "no entry" : `it in ${lines.slice(-5).join("; ")}`;
}
