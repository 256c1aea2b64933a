import { pendingReports } from "../../../core/report/report-book";
import type { Instant } from "../../../core/time/instant";
import type { Router } from "../../device/router";
import type { Effect } from "../command";
import type { Machine, Traffic } from "../machine";
import { zonedTime } from "../zoned-time";

/** What the rehearsal says is marked, so that nobody takes it for a word of IOS. */
export const told = (...lines: readonly string[]): Effect => ({
  output: lines.map((line) => `[emulator] ${line}`).join("\n"),
});

/** Where the router stands: its time, service, deadline and what is not acknowledged. */
export function standing({ router }: Machine): string {
  const { now, timeZone, book } = router.state;
  const when = (at: Instant | "none") => (at === "none" ? "<none>" : zonedTime(at, timeZone));
  const pending = counted(pendingReports(book).length, "report");
  return `${when(now)}: ${placeOf(router)}SIP service ${router.service.kind}, next ACK deadline ${when(router.deadline)}, ${pending} pending`;
}

/** A router of a pair says which one it is. */
function placeOf({ state: { redundancy } }: Router): string {
  return redundancy === undefined ? "" : `${redundancy.unit} member, ${redundancy.role}; `;
}

/** What went over the wire, in at most two lines. */
export function trafficLines({ sent, acknowledgements, failures }: Traffic): readonly string[] {
  const parts = [
    counted(sent.report, "submission"),
    counted(sent.poll, "poll"),
    `${counted(acknowledgements, "acknowledgement")} received`,
  ];
  const quiet = sent.report + sent.poll + acknowledgements === 0;
  return [...(quiet ? [] : [parts.join(", ")]), ...failures.map((reason) => `failed: ${reason}`)];
}

export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
