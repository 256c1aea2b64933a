import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days } from "../../../core/time/duration";
import type { Unit } from "../../../emulator/device/redundancy";
import { AnyLife, type Event, peakOf } from "./any-life";

const unit = fc.constantFrom<Unit>("first", "second");
const count = fc.integer({ min: 1, max: 50 });
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("start" as const, "end" as const), count, unit }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("advance" as const),
      by: fc.oneof(
        fc.integer({ min: 1, max: 7_200 }),
        fc.integer({ min: 3_600, max: 200_000 }),
        fc.constant(3_500_000),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("failover" as const, "cut" as const, "mend" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("reload" as const), unit }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("upgrade" as const),
      unit,
      release: fc.constantFrom("17.6.1a", "17.6.2", "17.9.1", "17.4.1"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("acknowledge" as const), acknowledges: fc.boolean() }) },
);

/** Whatever happens to a pair, and then two hours in which everything is measured to the end. */
function whatever(mode: "box-to-box" | "inbox", judge: (life: AnyLife) => void): void {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      const life = new AnyLife(mode);
      for (const event of [...events, { kind: "advance", by: 7_200 } as const]) life.happen(event);
      judge(life);
    }),
    { numRuns: 100 },
  );
}

const units = ["first", "second"] as const;

describe("whatever happens to a box-to-box pair", () => {
  it("only an active reports, with bytes that stay, and each taking over starts a new interval", () => {
    whatever("box-to-box", (life) => expect(life.faults).toEqual([]));
  });

  it("each member's reports cover the time in which it was active, every second once", () => {
    whatever("box-to-box", (life) => {
      for (const one of units) {
        const covered = joined(life.measured(one, "uck9"));
        const served = joined(
          life.duties[one].map(({ from, to = Number.POSITIVE_INFINITY }) => ({ start: from, end: to })),
        );
        const open = served.at(-1)?.end === Number.POSITIVE_INFINITY;
        expect(covered.slice(0, open ? -1 : undefined)).toEqual(served.slice(0, open ? -1 : undefined));
        if (open) expect(covered.at(-1)?.start).toBe(served.at(-1)?.start);
        if (open) expect(life.now - (covered.at(-1)?.end ?? 0)).toBeLessThan(3_600);
      }
    });
  });

  it("each measurement tells the highest number of calls that its member carried in that time", () => {
    whatever("box-to-box", (life) => {
      for (const one of units) {
        for (const { start, end, value } of life.measured(one, "CUBE_T_RED")) {
          const duty = life.duties[one].find(({ from, to }) => from <= start && (to ?? end) >= end);
          expect([start, end, value]).toEqual([start, end, duty && peakOf(duty, start, end)]);
        }
      }
    });
  });

  it("no platform submits twice within 24 hours", () => {
    whatever("box-to-box", (life) => {
      for (const one of units) expect(shortest(life.paired.submissions(one))).toBeGreaterThanOrEqual(days(1));
    });
  });
});

describe("whatever happens to an inbox pair", () => {
  it("it reports as one device, with bytes that stay, at most once in 24 hours", () => {
    whatever("inbox", (life) => {
      expect(life.faults).toEqual([]);
      expect(life.paired.submissions("second")).toEqual([]);
      expect(shortest(life.paired.submissions("first"))).toBeGreaterThanOrEqual(days(1));
    });
  });

  it("its reports cover all of the time, every second once", () => {
    whatever("inbox", (life) => {
      const covered = joined(life.measured("first", "uck9"));
      expect(covered.map(({ start }) => start)).toEqual([life.paired.start]);
      expect(life.now - (covered[0]?.end ?? 0)).toBeLessThan(3_600);
    });
  });
});

/** Stretches that touch as one; a pair that overlaps throws. */
function joined(stretches: readonly { readonly start: number; readonly end: number }[]) {
  const joint: { start: number; end: number }[] = [];
  for (const { start, end } of stretches) {
    const last = joint.at(-1);
    if (last && start < last.end) throw new Error(`${start} to ${end} is told twice`);
    if (end === start) continue;
    if (last?.end === start) last.end = end;
    else joint.push({ start, end });
  }
  return joint;
}

const shortest = (submissions: readonly { readonly at: number }[]): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...submissions.slice(1).map(({ at }, index) => at - (submissions[index]?.at ?? 0)),
  );
