import type { Instant } from "../time/instant";
import { noTrunkUse, type TrunkUse } from "./trunk-use";

/** From `from` on this stood, until the next one. */
export interface Standing {
  readonly from: Instant;
  readonly use: TrunkUse;
}

/** Seconds that stay known: the table of seconds, and the whole of a minute when it closes. */
export const secondsKept = 60;

/** From `from` on `use` stands; of several in one second the last one counts. Drops what ended before the seconds that are kept. */
export function stand(before: readonly Standing[], from: Instant, use: TrunkUse): readonly Standing[] {
  const kept = before.filter((_, index) => {
    const end = before[index + 1]?.from ?? from;
    return end > from - secondsKept && before[index]?.from !== from;
  });
  return [...kept, { from, use }];
}

/** What stood at each of the 60 seconds before `end`, oldest first; 0 before anything stood (STA-1). */
export function secondsBefore(standings: readonly Standing[], end: number): readonly TrunkUse[] {
  let index = standings.findLastIndex(({ from }) => from < end);
  const newestFirst = Array.from({ length: secondsKept }, (_, back) => {
    const second = end - 1 - back;
    while (index >= 0 && (standings[index]?.from ?? 0) > second) index--;
    return standings[index]?.use ?? noTrunkUse;
  });
  return newestFirst.toReversed();
}
