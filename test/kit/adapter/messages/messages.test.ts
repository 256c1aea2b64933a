import { describe, expect, it } from "vitest";
import { collectorOps, deviceOps, serverOps, unknownFields } from "../../../../kit/adapter/messages/messages";

const at = "2021-03-29T20:00:00Z";
const device = { pid: "C8300-1N1S-6T", serial: "FDO2401A001", hostname: "cube" };

describe("the ops of adapter protocol 1", () => {
  it("are those of the page, side by side", () => {
    expect(Object.keys(deviceOps).join(" ")).toBe(
      "hello reset configure trust calls advance deliver link failover reload upgrade reserve returnReservation saveUsage import pull sync exec observe bye",
    );
    expect(Object.keys(serverOps).join(" ")).toBe(
      "hello reset account token revokeToken purchase policy trust submit poll exchangeFile returnReservation reserve transfer remove advance crash inventory history alerts devices audit",
    );
    expect(Object.keys(collectorOps).join(" ")).toBe(
      "hello reset push pull token advance link reload deliver exportFile importFile observe",
    );
  });
});

describe("a request", () => {
  it("means the same with a field that is null and without it", () => {
    const request = { at, release: "17.6.1a", device };
    expect(deviceOps.reset.request.parse({ ...request, seed: null, redundancy: null })).toEqual(request);
  });

  it.each([
    ["2021-03-29T20:00:00Z", true],
    ["2021-03-29T20:00:00.000Z", false],
    ["2021-03-29T20:00:00+00:00", false],
    ["2021-02-29T20:00:00Z", false],
    ["2021-03-29T20:00Z", false],
  ])("at %s: %s", (to, fits) => {
    expect(deviceOps.advance.request.safeParse({ to }).success).toBe(fits);
  });

  it.each([
    ["nothing", {}, false],
    ["one thing unasked", { policy: { name: "any" } }, true],
    ["one thing for a message", { ref: "1", failure: { reason: "refused", message: "no" } }, true],
    ["a failure of no message", { failure: { reason: "refused", message: "no" } }, false],
    ["two things", { ref: "1", policy: {}, later: { poll: "1", seconds: 300 } }, false],
  ])("that delivers %s", (_, request, fits) => {
    expect(deviceOps.deliver.request.safeParse(request).success).toBe(fits);
  });
});

describe("an answer", () => {
  it("of a server that refuses carries no poll", () => {
    const refused = { accepted: false, reason: "signature", poll: "1" };
    expect(serverOps.submit.ok.parse(refused)).toEqual({ accepted: false, reason: "signature" });
  });

  it.each([[{ pending: true }], [{ acknowledgements: [] }], [{ accepted: false, reason: "not-found" }]])(
    "to a poll may be %j",
    (answer) => {
      expect(serverOps.poll.ok.parse(answer)).toEqual(answer);
    },
  );

  it("about nothing of the page is no answer to a poll", () => {
    expect(serverOps.poll.ok.safeParse({ accepted: true }).success).toBe(false);
  });

  it("holds statistics of exactly 60, 60, 72 and 72 numbers", () => {
    const table = (rows: number) => {
      const column = Array.from({ length: rows }, () => 0);
      return { enhanced: column, standard: column, aggregate: column };
    };
    const statistics = { seconds: table(60), minutes: table(60), hours: table(72), days: table(72) };
    expect(deviceOps.observe.ok.safeParse({ statistics }).success).toBe(true);
    expect(deviceOps.observe.ok.safeParse({ statistics: { ...statistics, days: table(71) } }).success).toBe(false);
  });
});

describe("a strict reading", () => {
  it("names the fields that the schema does not know", () => {
    const given = { now: at, sent: [], mood: "good", licences: [{ tag: "CUBE_T_STD", colour: "red" }] };
    const read = { now: at, sent: [], licences: [{ tag: "CUBE_T_STD" }] };
    expect(unknownFields(given, read)).toEqual(["mood", "licences.0.colour"]);
  });

  it("finds nothing in an answer of the page", () => {
    const answer = { now: at, sent: null };
    expect(unknownFields(answer, deviceOps.advance.ok.parse(answer))).toEqual([]);
  });
});
