import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Carrier } from "../../../../kit/adapter/carrier/carrier";
import { CarrierFault } from "../../../../kit/adapter/carrier/carrier-fault";
import { patientCarrier } from "../../../../kit/adapter/carrier/patient";
import { calls, hello } from "../fixtures/messages";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** An adapter that takes so many seconds for an answer, or none when there is no number. */
function adapter(secondsFor: Record<string, number | undefined>) {
  const seen = { opened: 0, closed: 0 };
  const open = (): Carrier => {
    seen.opened += 1;
    return {
      exchange: (request) =>
        new Promise((resolve) => {
          const seconds = "op" in request ? secondsFor[String(request.op)] : 0;
          if (seconds !== undefined) setTimeout(() => resolve("answer"), seconds * 1_000);
        }),
      close: async () => {
        seen.closed += 1;
      },
    };
  };
  return { open, seen };
}

async function within(seconds: number, answer: Promise<unknown>): Promise<unknown> {
  const settled = answer.catch((fault: unknown) => fault);
  await vi.advanceTimersByTimeAsync(seconds * 1_000);
  return Promise.race([settled, Promise.resolve("still waiting")]);
}

const patience = { perOp: 10, perScenario: 50, restarts: 2 };
const silence = { trouble: "silent", op: "calls", seen: "nothing came within 10 s" };

describe("patience", () => {
  it.each([
    [9.999, "answer"],
    [10.001, expect.objectContaining(silence)],
  ])("with an answer after %d s of the 10 that are allowed", async (seconds, outcome) => {
    const carrier = patientCarrier(adapter({ calls: seconds }).open, patience);
    expect(await within(10, carrier.exchange(calls))).toEqual(outcome);
  });

  it("ends with a scenario that takes 50 s altogether", async () => {
    const carrier = patientCarrier(adapter({ hello: 0, calls: 9 }).open, patience);
    await within(0, carrier.exchange(hello));
    for (let op = 1; op <= 5; op += 1) expect(await within(9, carrier.exchange(calls))).toBe("answer");
    expect(await within(5, carrier.exchange(calls))).toMatchObject({
      trouble: "silent",
      seen: "the scenario has taken 50 s",
    });
  });

  it("starts a lost adapter again with the next hello, not before, and so many times", async () => {
    const { open, seen } = adapter({ hello: 0 });
    const carrier = patientCarrier(open, patience);
    for (const opened of [1, 2, 3]) {
      expect(await within(0, carrier.exchange(hello))).toBe("answer");
      expect(await within(10, carrier.exchange(calls))).toMatchObject(silence);
      expect(await within(0, carrier.exchange(calls))).toMatchObject({
        seen: `it was lost at "calls": ${silence.seen}`,
      });
      expect(seen).toEqual({ opened, closed: opened - 1 });
    }
    expect(await within(0, carrier.exchange(hello))).toMatchObject({
      op: "hello",
      seen: expect.stringContaining("lost"),
    });
    expect(seen.opened).toBe(3);
  });

  it("leaves faults of others as they are", async () => {
    const ended = new CarrierFault("ended", "calls", "it ended with exit code 1");
    const carrier = patientCarrier(() => ({ exchange: () => Promise.reject(ended), close: async () => {} }), patience);
    await expect(carrier.exchange(calls)).rejects.toBe(ended);
  });
});
