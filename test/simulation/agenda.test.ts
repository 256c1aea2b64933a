import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../../core/time/instant";
import { Agenda } from "../../simulation/agenda";

describe("the agenda", () => {
  it("does everything in the order of its time, and of the same time in the order of entry", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9)), async (times) => {
        const agenda = new Agenda(instant(1_000));
        const done: (readonly [time: number, entry: number])[] = [];
        times.forEach((time, entry) => {
          agenda.after(time, () => {
            expect(agenda.milliseconds).toBe(1_000_000 + time);
            done.push([time, entry]);
          });
        });
        await agenda.run();
        const expected = times.map((time, entry) => [time, entry] as const);
        expect(done).toEqual(expected.sort(([one, first], [other, second]) => one - other || first - second));
      }),
    );
  });

  it("does what is entered on the way, and the next thing only when what one set going has come to rest", async () => {
    const agenda = new Agenda(instant(0));
    const said: string[] = [];
    agenda.after(1, () => {
      void Promise.resolve()
        .then(() => undefined)
        .then(() => said.push("what follows from the first"));
      agenda.after(2_000, () => said.push(`the third at ${agenda.now}`));
    });
    agenda.after(2, () => said.push("the second"));
    await agenda.run();
    expect(said).toEqual(["what follows from the first", "the second", "the third at 2"]);
  });
});
