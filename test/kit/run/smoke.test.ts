import { describe, expect, it } from "vitest";
import { adapter } from "../../../kit/adapter/carrier/adapter";
import type { Carrier } from "../../../kit/adapter/carrier/carrier";
import { inProcessCarrier } from "../../../kit/adapter/carrier/in-process";
import { deviceOps } from "../../../kit/adapter/messages/device";
import { closeSubject } from "../../../kit/adapter/subject";
import { colours } from "../../../kit/report/colours";
import { smokeText } from "../../../kit/report/smoke-text";
import { smokeSubject } from "../../../kit/run/smoke/smoke-subject";
import { ourDevice } from "../../../kit/subjects/our-device";
import { ourServer } from "../../../kit/subjects/our-server";

const hello = {
  protocol: 1 as const,
  side: "device" as const,
  implementation: { name: "half a device", version: "0" },
  capabilities: ["reports" as const],
  clock: "advance" as const,
};

/** A device of which only the beginning is written. */
const half = inProcessCarrier(
  adapter(deviceOps, {
    hello: () => hello,
    reset: () => ({ accepted: true }),
    calls: () => ({ accepted: 40, refused: 0 }),
    observe: () => ({ counts: { enhanced: 0, standard: 4, aggregate: 4, voicePort: 0 } }),
  }),
);

const smoke = async (device: Carrier) => {
  const results = await smokeSubject({ name: "it", side: "device", device });
  return { results, outcomes: Object.fromEntries(results.map(({ what, outcome }) => [what, outcome])) };
};

describe("a smoke", () => {
  it("finds our own device and server wired", async () => {
    for (const subject of [ourDevice(), await ourServer()]) {
      const results = await smokeSubject(subject);
      expect(results.filter(({ outcome }) => outcome !== "works")).toEqual([]);
      expect(smokeText(subject.name, results, colours(false))).toContain("Wired. Next: slp adapter check");
      await closeSubject(subject);
    }
  });

  it("tells what is there, what is missing, what is wrong, and what waits for it", async () => {
    expect((await smoke(half)).outcomes).toMatchObject({
      "it says hello": "works",
      "it starts anew": "works",
      "it takes calls": "works",
      "it shows its state": "wrong",
      "its clock moves": "missing",
      "it records what changed": "waits",
      "it takes an answer": "waits",
    });
  });

  it("lists the ops to see to, in order, with what they open", async () => {
    const { results } = await smoke(half);
    const text = smokeText("half a device", results, colours(false));
    expect(text.slice(text.indexOf("Next")).split("\n").slice(0, 4)).toEqual([
      "Next, in this order:",
      "  1. mend observe; it opens every Then, CNT-3 to begin with",
      "  2. implement advance; it opens all that shows in virtual time: CNT, REC, CHG and what follows",
      "  3. implement configure; it opens REC-1, REC-2",
    ]);
  });

  it("says so when nobody answers", async () => {
    const dead = { exchange: () => Promise.reject(new Error("nobody is there")), close: async () => {} };
    const { results } = await smoke(dead);
    expect(results[0]).toMatchObject({ outcome: "wrong", op: "hello", text: "nobody is there" });
    expect(new Set(results.slice(1).map(({ outcome }) => outcome))).toEqual(new Set(["waits"]));
  });
});
