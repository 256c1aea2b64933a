import { expect, it } from "vitest";
import { Deviation, Undecided } from "../../kit/adapter/bench/outcome";
import { AdapterRefusal } from "../../kit/adapter/carrier/faults";
import { concluding } from "../../steps/conclusion";
import type { StoryWorld } from "../../steps/world";

async function run(step: () => unknown) {
  const reported: object[] = [];
  const world = { report: (kind: string, finding: object) => reported.push({ kind, ...finding }) };
  const ended = await Promise.resolve(concluding(step).apply(world as unknown as StoryWorld, [])).then(
    String,
    (fault: Error) => `throws ${fault.name}`,
  );
  return { ended, reported };
}

it("a deviation is attached and fails the step", async () => {
  const { ended, reported } = await run(() => Promise.reject(new Deviation("2", "3")));
  expect(ended).toBe("throws Deviation");
  expect(reported).toEqual([{ kind: "deviation", expected: "2", observed: "3" }]);
});

it("what cannot be decided is attached and skips the rest", async () => {
  const { ended, reported } = await run(() => Promise.reject(new Undecided("inapplicable", "no reload")));
  expect(ended).toBe("skipped");
  expect(reported).toEqual([{ kind: "verdict", verdict: "inapplicable", reason: "no reload" }]);
});

it("what the adapter has not implemented is untested, with its own words", async () => {
  const { ended, reported } = await run(() => Promise.reject(new AdapterRefusal("not-implemented", "no counts here")));
  expect(ended).toBe("skipped");
  expect(reported).toMatchObject([{ verdict: "untested", reason: expect.stringContaining("no counts here") }]);
});

it.each([new AdapterRefusal("internal", "a defect"), new TypeError("a defect of the kit")])(
  "$name goes on as it is",
  async (fault) => {
    const { ended, reported } = await run(() => Promise.reject(fault));
    expect(ended).toBe(`throws ${fault.name}`);
    expect(reported).toEqual([]);
  },
);

it("a step that holds ends as it does", async () => {
  expect(await run(() => "pending")).toEqual({ ended: "pending", reported: [] });
});
