/** One change of the standing calls, in seconds from the start. */
export interface Step {
  readonly at: number;
  readonly aggregate: number;
  readonly enhanced: number;
}

export interface Expected {
  readonly records: string[];
  readonly nextRecordAt: number;
}

/**
 * Recording as the guide tells it, second by second and with nothing clever: the reference that the event-driven recorder is
 * held against. Times are seconds from an hour boundary; measuring begins at `start`.
 */
export function recordNaively(steps: readonly Step[], interval: number, start: number, until: number): Expected {
  const recorded = { STD: 0, ENH: 0 };
  const since = { STD: start, ENH: start };
  const nobody = { aggregate: 0, enhanced: 0 };
  const counts = Array.from({ length: start }, () => nobody);
  const records: string[] = [];
  let standing = nobody;
  let end = start + interval;
  const peak = (tag: "STD" | "ENH", from: number, to: number) => {
    let aggregate = 0;
    let enhanced = 0;
    for (const second of counts.slice(from, to)) {
      aggregate = Math.max(aggregate, second.aggregate);
      enhanced = Math.max(enhanced, second.enhanced);
    }
    return tag === "ENH" ? enhanced : aggregate - enhanced;
  };
  for (let second = start; second <= until; second++) {
    let restart = second === end;
    for (const tag of ["STD", "ENH"] as const) {
      const isHour = second > start && second % 3600 === 0;
      const hourPeak = isHour ? peak(tag, second - 3600, second) : 0;
      const changed = isHour && Math.abs(hourPeak - recorded[tag]) > recorded[tag] * 0.25;
      const value = changed ? hourPeak : second === end ? peak(tag, since[tag], second) : undefined;
      if (value === undefined) continue;
      if (value !== recorded[tag]) records.push(`${second} ${tag} ${value}`);
      recorded[tag] = value;
      since[tag] = second;
      restart ||= changed;
    }
    if (restart) end = second + interval;
    for (const step of steps) if (step.at === second) standing = step;
    counts.push(standing);
  }
  return { records, nextRecordAt: end };
}
