import { describe, expect, it } from "vitest";
import type { Policy } from "../../core/policy/policy";
import { parseRelease } from "../../core/release/release";
import { days, hours } from "../../core/time/duration";
import { parseInstant, plus } from "../../core/time/instant";
import { Server } from "./server";

const midnight = parseInstant("2021-03-29T00:00:00Z");
const noPolicy: Policy = { classes: {} };

describe("a router of a release before 17.3.2", () => {
  it("TRU-6 registers instead of asking for trust, and keeps that until it is forced again or given up", () => {
    const { router } = new Server("17.3.1a", midnight, noPolicy, "receipts", false);
    const order = { token: "token", scope: "local", force: false } as const;
    expect(router.trust(order).sent).toMatchObject([
      { kind: "registration", token: "token", softwareVersion: "17.3.1a" },
    ]);
    router.receive({ kind: "trust-installed", ref: "m1", trustCode: "code", issuerKeys: [] });
    expect(router.trust(order).verdict.accepted).toBe(false);
    expect(router.trust({ ...order, force: true }).sent).toMatchObject([{ kind: "registration", force: true }]);
    expect(router.deregister()).toEqual({ accepted: true });
    expect(router.state.trust).toBe("none");
    expect(router.deregister()).toMatchObject({ accepted: false, message: "the router is not registered" });
  });

  it("TRU-6 reports nothing any more once the registration is given up, and loses nothing", () => {
    const server = new Server("17.3.1a", midnight, noPolicy);
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, hours(2)));
    const before = server.messages.length;
    server.router.deregister();
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, days(60)));
    expect(server.messages).toHaveLength(before);
    expect(server.router.state.records.at(-1)).toMatchObject({ tag: "CUBE_T_STD", count: 80 });
  });

  it("ENF-2 has no deadline, and never stops", () => {
    const server = new Server("16.12.4", midnight, { classes: { perpetual: { firstReport: 30 } } });
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, days(400)));
    expect(server.router.deadline).toBe("none");
    expect(server.router.service.kind).toBe("up");
  });

  it("brings records, reports and what it registered with into a policy release, whose terms run from the upgrade", () => {
    const server = new Server("16.12.4", midnight, noPolicy, "silent");
    const { router } = server;
    router.calls({ action: "start", kind: "trunk", count: 40 });
    const upgraded = plus(midnight, days(400));
    server.advance(upgraded);
    const { records, book } = router.state;
    router.upgrade(parseRelease("17.3.2"));
    expect(router.state.records).toEqual(records);
    expect(router.state.book.handed).toEqual(book.handed);
    expect(router.state.trust).toMatchObject({ trustCode: "code", installedAt: upgraded });
    expect(router.deadline).toBe(plus(upgraded, days(365)));
    expect(router.service.kind).toBe("up");
    const before = server.messages.length;
    server.advance(plus(upgraded, days(2)));
    expect(server.messages.slice(before)).toMatchObject([{ kind: "report" }, ...server.messages.slice(before + 1)]);
  });
});

describe("a reservation", () => {
  const reserved = () => new Server("17.3.1a", midnight, noPolicy).router;

  it("SLR-3 is taken before 17.3.2 alone", () => {
    const router = reserved();
    expect(router.reserve({ tag: "CUBE_T_STD", count: 40 })).toEqual({ accepted: true });
    router.upgrade(parseRelease("17.3.2"));
    expect(router.reserve({ tag: "CUBE_T_STD", count: 40 })).toEqual({
      accepted: false,
      message: "17.3.2 reports by policy, and a licence cannot be reserved on it",
    });
    expect(router.state.reservation).toMatchObject({ licences: [{ tag: "CUBE_T_STD", count: 40 }] });
  });

  it("SLR-1 keeps a registered router from reporting before 17.3.2, and not afterwards", () => {
    const server = new Server("17.3.1a", midnight, noPolicy);
    server.router.reserve({ tag: "CUBE_T_STD", count: 40 });
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, days(40)));
    expect(server.messages).toEqual([]);
    server.router.upgrade(parseRelease("17.3.2"));
    server.advance(plus(midnight, days(41)));
    expect(server.messages[0]).toMatchObject({ kind: "report" });
  });

  it("SLR-2 is given back once, for a code of its own", () => {
    const [router, other] = [reserved(), reserved()];
    router.reserve({ tag: "CUBE_T_STD", count: 40 });
    other.reserve({ tag: "CUBE_T_STD", count: 41 });
    const { returnCode } = router.returnReservation();
    expect(returnCode).toMatch(/^C(-[0-9A-F]{6}){4}$/);
    expect(other.returnReservation().returnCode).not.toBe(returnCode);
    expect(router.returnReservation()).toEqual({ accepted: false, message: "no licence is reserved here" });
  });
});
