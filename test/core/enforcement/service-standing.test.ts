import { describe, expect, it } from "vitest";
import { serviceStanding } from "../../../core/enforcement/service-standing";
import { parseRelease } from "../../../core/release/release";
import { stopsWithoutAcknowledgement } from "../../../core/release/release-rules";
import { parseInstant } from "../../../core/time/instant";

const deadline = "2021-06-27T00:00:00Z";
const standing = (now: string, release = "17.6.1a", lastValidAck?: string, due: string | undefined = deadline) =>
  serviceStanding(
    {
      release: parseRelease(release),
      deadline: due === undefined ? "none" : parseInstant(due),
      lastValidAck: lastValidAck === undefined ? "none" : parseInstant(lastValidAck),
      now: parseInstant(now),
    },
    stopsWithoutAcknowledgement,
  ).kind;

describe("service", () => {
  it.each([
    ["2021-06-26T23:59:59Z", "up"],
    ["2021-06-27T00:00:00Z", "down"],
    ["2021-06-27T00:00:01Z", "down"],
  ])("ENF-1, ENF-5 at %s, around the deadline, is %s", (now, kind) => {
    expect(standing(now)).toBe(kind);
  });

  it("ENF-2 stays up on a release that does not stop", () => {
    expect(standing("2031-01-01T00:00:00Z", "17.6.2")).toBe("up");
  });

  it("ENF-3 is up after a valid acknowledgement until a later deadline passes", () => {
    expect(standing("2021-07-30T00:00:00Z", "17.6.1a", "2021-07-01T00:00:00Z")).toBe("up");
    expect(standing("2021-07-30T00:00:00Z", "17.6.1a", "2021-07-01T00:00:00Z", "2021-07-29T00:00:00Z")).toBe("down");
  });

  it("ENF-3 is up after an acknowledgement that came in the second of the deadline", () => {
    expect(standing("2021-06-27T00:00:01Z", "17.6.1a", "2021-06-26T23:59:59Z")).toBe("down");
    expect(standing("2021-06-27T00:00:01Z", "17.6.1a", "2021-06-27T00:00:00Z")).toBe("up");
  });

  it("ENF-1 is down since the deadline, and says why", () => {
    const due = parseInstant(deadline);
    const facts = { release: parseRelease("17.6.1a"), deadline: due, lastValidAck: "none" } as const;
    expect(
      serviceStanding({ ...facts, now: parseInstant("2021-07-30T00:00:00Z") }, stopsWithoutAcknowledgement),
    ).toEqual({
      kind: "down",
      since: due,
      because: "no-acknowledgement-by-the-deadline",
    });
  });

  it("DDL-4 is up where there is no deadline", () => {
    const facts = { release: parseRelease("17.6.1a"), deadline: "none", lastValidAck: "none" } as const;
    const now = parseInstant("2031-01-01T00:00:00Z");
    expect(serviceStanding({ ...facts, now }, stopsWithoutAcknowledgement).kind).toBe("up");
  });
});
