import type { TimelineEntry } from "../verdict/result";

/** So many of the latest entries are printed; the HTML report has them all. */
const latest = 16;

/** A timeline in lines, in virtual time, oldest first. */
export function timelineLines(timeline: readonly TimelineEntry[]): string[] {
  const hidden = timeline.length - latest;
  return [
    ...(hidden > 0 ? [`… ${hidden} earlier entries, see the HTML report`] : []),
    ...timeline
      .slice(-latest)
      .map(({ at, from, to, what, detail }) => `${at}  ${from} → ${to}  ${what}${detailText(detail)}`),
  ];
}

function detailText(detail: unknown): string {
  if (detail === undefined || detail === null) return "";
  const text = typeof detail === "string" ? detail : JSON.stringify(detail);
  return `  ${text.length > 160 ? `${text.slice(0, 159)}…` : text}`;
}
