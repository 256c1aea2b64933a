import { describe, expect, it } from "vitest";
import type { Carrier } from "../../../../kit/adapter/carrier/carrier";
import { CarrierFault } from "../../../../kit/adapter/carrier/carrier-fault";
import { inProcessCarrier } from "../../../../kit/adapter/carrier/in-process";
import { checkAdapter } from "../../../../kit/adapter/check/check-adapter";
import { deviceHandler } from "../../../../kit/subjects/our-device";

type Answer = Record<string, unknown>;
type Change = (answer: Answer, request: Answer, count: number) => unknown;

/** Our device, with its answers changed on the way. */
function deviceWith(change: Change): Carrier {
  const device = deviceHandler();
  let count = 0;
  return inProcessCarrier(async (request) => {
    count += 1;
    return change((await device(request)) as Answer, request as Answer, count);
  });
}

const ok = (answer: Answer) => (answer.ok ?? {}) as Answer;
const withOk = (answer: Answer, changed: Answer) =>
  "ok" in answer ? { ...answer, ok: { ...ok(answer), ...changed } } : answer;
const helloWith =
  (changed: Answer): Change =>
  (answer, { op }) =>
    op === "hello" ? withOk(answer, changed) : answer;

const withoutCapability =
  (name: string): Change =>
  (answer, { op }) =>
    op === "hello"
      ? withOk(answer, { capabilities: [ok(answer).capabilities].flat().filter((one) => one !== name) })
      : answer;

const check = (carrier: Carrier, stopwatch = () => 0) => checkAdapter(carrier, "device", stopwatch);

describe("the check of an adapter", () => {
  it("finds nothing wrong with our device", async () => {
    const result = await check(deviceWith((answer) => answer));
    expect(result).toMatchObject({ findings: [], remarks: [], complete: true });
    expect(result.introduced?.implementation.name).toBe("slp-kit router");
    expect(result.requests).toBeGreaterThan(100);
  });

  it.each<[string, Change, string, string]>([
    [
      "a capability that is declared and not there",
      (answer, { op, id }) => (op === "reload" ? { id, error: { code: "not-implemented", message: "no" } } : answer),
      "declared-but-missing",
      '"reload" is declared, reload is answered not-implemented',
    ],
    [
      "a capability that is there and not declared",
      withoutCapability("reload"),
      "there-but-undeclared",
      'reload is answered, "reload" is not declared',
    ],
    [
      "a pair whose second member cannot be looked at",
      (answer, { op, id, unit }) =>
        op === "observe" && unit === "second" ? { id, error: { code: "not-implemented", message: "no" } } : answer,
      "declared-but-missing",
      '"inbox" is declared, observe role of the second member of a pair inbox is answered not-implemented',
    ],
    [
      "a registration that is declared and not there",
      (answer, { op, id, capacity }) =>
        op === "configure" && capacity !== undefined
          ? { id, error: { code: "not-implemented", message: "no" } }
          : answer,
      "declared-but-missing",
      '"registration" is declared, configure with capacity on release 17.3.1a is answered not-implemented',
    ],
    [
      "a registration that does not leave as one",
      (answer) => JSON.parse(JSON.stringify(answer).replaceAll('"kind":"registration"', '"kind":"enrolment"')),
      "misfit",
      "trust: at ok.sent.0.kind",
    ],
    [
      "documents that are not declared",
      withoutCapability("documents"),
      "there-but-undeclared",
      'a report is sent with a document, "documents" is not declared',
    ],
    [
      "a clock that can be moved although it is the wall's",
      helloWith({ clock: "wall" }),
      "there-but-undeclared",
      'advance is answered, the clock is declared as "wall"',
    ],
    [
      "a capability that nobody knows",
      helloWith({ capabilities: ["flight"] }),
      "misfit",
      "hello: at ok.capabilities.0",
    ],
    ["another side", helloWith({ side: "moon" }), "misfit", "hello: at ok.side"],
    [
      "an op that every device has and this one lacks",
      (answer, { op, id }) => (op === "link" ? { id, error: { code: "not-implemented", message: "no" } } : answer),
      "missing",
      "link is answered not-implemented",
    ],
    [
      "an op that is not understood",
      (answer, { op, id }) => (op === "link" ? { id, error: { code: "bad-request", message: "what?" } } : answer),
      "not-understood",
      "link is answered bad-request",
    ],
    [
      "a defect",
      (answer, { op, id }) =>
        op === "reload" ? { id, error: { code: "internal", message: "KeyError\nat 12" } } : answer,
      "defect",
      "reload: KeyError",
    ],
    ["a field that nobody knows", (answer) => withOk(answer, { mood: "good" }), "unknown-field", "reset: ok.mood"],
    ["a field beside ok", (answer) => ({ ...answer, mood: "good" }), "unknown-field", "reset: mood"],
    [
      "a field of the wrong kind",
      (answer, { op }) => (op === "calls" ? withOk(answer, { accepted: "2" }) : answer),
      "misfit",
      "calls: at ok.accepted: Invalid input: expected number, received string",
    ],
    ["no frame", (answer, { op }) => (op === "link" ? ok(answer) : answer), "misfit", "link: neither {id, ok} nor"],
    [
      "another id",
      (answer, { op }) => (op === "link" ? { ...answer, id: 99 } : answer),
      "wrong-id",
      "link: 99 for request",
    ],
    [
      "any op that is taken",
      (answer, { op, id }) => (op === "no-such-op" ? { id, ok: {} } : answer),
      "takes-anything",
      'the op "no-such-op" is answered with ok',
    ],
    [
      "any release that is taken",
      (answer, { op }) => (op === "reset" ? withOk(answer, { accepted: true }) : answer),
      "takes-anything",
      '"release":"Bengaluru"',
    ],
    [
      "a clock that goes back",
      (answer, { op }) => (op === "advance" ? withOk(answer, { now: "2021-03-01T00:00:00Z" }) : answer),
      "time-goes-back",
      "advance from 2021-03-29T00:00:00Z to 2021-03-29T01:00:00Z came to 2021-03-01T00:00:00Z",
    ],
    [
      "a past that is taken for a future",
      (answer, { op, id, to }) => (op === "advance" && "error" in answer ? { id, ok: { now: to } } : answer),
      "time-goes-back",
      "advance to the day before the reset is answered with ok",
    ],
    [
      "ids that are drawn anew",
      (answer, _, count) => JSON.parse(JSON.stringify(answer).replaceAll('"ref":"', `"ref":"${count}-`)),
      "differs",
      "the same ops twice: another answer to trust: ok.sent.0.ref",
    ],
  ])("names %s", async (_, change, rule, seen) => {
    const { findings } = await check(deviceWith(change));
    expect(findings).toContainEqual({ rule, seen: expect.stringContaining(seen) });
  });

  it("remarks on what answers slowly, and on a slow start", async () => {
    let now = 0;
    const { findings, remarks } = await check(
      deviceWith((answer, { op }) => {
        now += op === "hello" ? 2_000 : op === "link" ? 1_500 : 900;
        return answer;
      }),
      () => now,
    );
    expect(findings).toEqual([]);
    expect(remarks).toEqual([
      "hello took 2.0 s, the adapter's start included",
      "hello took 2.0 s, and a run asks thousands of times",
      "link took 1.5 s, and a run asks thousands of times",
    ]);
  });

  it("ends with the fault by which the adapter is lost", async () => {
    const device = deviceWith((answer) => answer);
    const result = await check({
      ...device,
      exchange: async (request) => {
        if ("op" in request && request.op === "calls")
          throw new CarrierFault("ended", "calls", "it ended with exit code 1");
        return device.exchange(request);
      },
    });
    expect(result).toMatchObject({
      complete: false,
      findings: [{ rule: "ended", seen: "calls: it ended with exit code 1" }],
    });
  });

  it("says when there is another side than was expected", async () => {
    const { findings } = await checkAdapter(
      deviceWith((answer) => answer),
      "server",
      () => 0,
    );
    expect(findings).toEqual([{ rule: "wrong-side", seen: 'server was expected, hello says "device"' }]);
  });

  it.each([
    ["says nothing of itself", {}],
    ["repeats what it hears", undefined],
    ["answers with ok to everything", { accepted: true }],
  ])("does not take somebody for an adapter who %s", async (_, given) => {
    const carrier = inProcessCarrier((request) => (given ? { id: (request as Answer).id, ok: given } : request));
    const result = await check(carrier);
    expect(result.introduced).toBeUndefined();
    expect(result.complete).toBe(false);
    expect(result.findings).toContainEqual({ rule: "misfit", seen: expect.stringContaining("hello: at ok") });
  });
});
