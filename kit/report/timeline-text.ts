import { inspect } from "node:util";
import type { TimelineEntry } from "../verdict/result";

/** So many of the latest entries are printed; the JSON and HTML reports have them all. */
const latest = 16;

/** A timeline in lines, in virtual time, oldest first. */
export function timelineLines(timeline: readonly TimelineEntry[]): string[] {
  const hidden = timeline.length - latest;
  return [
    ...(hidden > 0 ? [`… ${hidden} earlier, see the JSON or HTML report`] : []),
    ...timeline
      .slice(-latest)
      .flatMap(({ at, from, to, what, detail }) => [
        `${at}  ${from} → ${to}  ${what}${typeof detail === "string" ? `  ${shortened(detail)}` : ""}`,
        ...documentLines(detail).map((line) => `    ${line}`),
      ]),
  ];
}

/** A decoded document, of long lists the beginning. */
function documentLines(detail: unknown): readonly string[] {
  if (typeof detail !== "object" || detail === null) return [];
  return inspect(detail, { depth: null, breakLength: 110, compact: 3, maxArrayLength: 12 }).split("\n");
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
