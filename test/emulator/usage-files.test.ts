import { describe, expect, it } from "vitest";
import { signAcknowledgement } from "../../core/acknowledgement/acknowledgement-file";
import type { Policy } from "../../core/policy/policy";
import { readReportFile } from "../../core/report/report-file";
import { isSignedBuiltIn, isSignedBy } from "../../core/report/sign-report";
import { days, hours, minutes, seconds } from "../../core/time/duration";
import { parseInstant, plus } from "../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../cryptography/ed25519";
import { Server } from "./server";

const midnight = parseInstant("2021-03-29T00:00:00Z");
const thirty: Policy = {
  classes: { perpetual: { firstReport: 30, reportingFrequency: 30, reportOnChange: 30 } },
};
const deviceKey = signingKeyFromSeed(new Uint8Array(32).fill(3)).publicKey;
const untrusted = () => new Server("17.6.1a", midnight, thirty, "receipts", false);
const file = (server: Server, more: object = {}) =>
  signAcknowledgement({ ...server.acknowledgement(), ...more }, server.issuer);

describe("a usage file", () => {
  it("TRU-7 of a device without trust bears the built-in signature and the device's own key", () => {
    const { router, advance } = withCalls(untrusted());
    advance(hours(2));
    const [report, ...others] = readReportFile(router.saveUsage("unreported").document);
    expect(others).toEqual([]);
    expect(report && isSignedBuiltIn(report, ed25519)).toBe(true);
    expect(report?.signature.public).toBe(deviceKey);
    expect(report && isSignedBuiltIn({ ...report, payload: `${report.payload} ` }, ed25519)).toBe(false);
  });

  it("TRU-5 of a trusted device bears the device's signature", () => {
    const { router, advance } = withCalls(new Server("17.6.1a", midnight, thirty));
    advance(hours(2));
    const reports = readReportFile(router.saveUsage("unreported").document);
    expect(reports.map((report) => isSignedBy(report, deviceKey, ed25519))).toEqual([true, true]);
  });

  it("RPT-2 says the same of a report each time, and a push after trust signs the same bytes", () => {
    const server = untrusted();
    const { router, advance } = withCalls(server);
    advance(hours(2));
    const [first] = readReportFile(router.saveUsage("unreported").document);
    advance(hours(3));
    const [again, since] = readReportFile(router.saveUsage("all").document);
    expect(again).toEqual(first);
    expect(since?.report.measurements[0]?.start).toBe(plus(midnight, hours(2)));
    server.trust();
    advance(hours(4));
    const pushed = server.messages.flatMap((sent) => (sent.kind === "report" ? readReportFile(sent.document) : []));
    expect(pushed[0]?.payload).toBe(first?.payload);
    expect(pushed.map((report) => isSignedBy(report, deviceKey, ed25519))).toEqual([true, true]);
  });

  it("CLI-7 holds what is asked for: what is not acknowledged, all that is kept, the last days", () => {
    const server = untrusted();
    const { router, advance } = withCalls(server);
    advance(hours(2));
    router.saveUsage("all");
    router.importFile(file(server, { trustCode: "code" }));
    advance(hours(50));
    const ends = (which: Parameters<typeof router.saveUsage>[0]) =>
      router.saveUsage(which).reports.map(({ measurements }) => ((measurements.at(-1)?.end ?? 0) - midnight) / 3_600);
    expect(ends("unreported")).toEqual([3, 50]);
    expect(ends("all")).toEqual([2, 3, 50]);
    expect(ends({ days: 1 })).toEqual([50]);
    expect(ends({ days: 2 })).toEqual([3, 50]);
    expect(ends({ days: 3 })).toEqual([2, 3, 50]);
    expect(ends({ days: 0 })).toEqual([]);
    expect(router.state.lastFileWrite).toBe(plus(midnight, hours(50)));
  });

  it("REC-6 keeps what is acknowledged for 72 hours, and longer only until the next acknowledgement", () => {
    const server = untrusted();
    const { router, advance } = withCalls(server);
    const acknowledgedAt = (hour: number) => {
      advance(hours(hour));
      router.saveUsage("unreported");
      expect(router.importFile(file(server, { trustCode: "code" })).accepted).toBe(true);
      return router.saveUsage("all").reports.map(({ id }) => id);
    };
    const [first] = acknowledgedAt(2);
    expect(acknowledgedAt(74)).toContain(first);
    expect(acknowledgedAt(75)).not.toContain(first);
  });
});

describe("an imported file", () => {
  it("TRN-5, DDL-1 gives an untrusted device its trust with the acknowledgement", () => {
    const server = untrusted();
    const { router, advance } = withCalls(server);
    advance(days(3));
    router.saveUsage("unreported");
    expect(router.importFile(file(server, { trustCode: "code", policy: thirty }))).toEqual({ accepted: true });
    expect(router.state.trust).toMatchObject({ installedAt: plus(midnight, days(3)), trustCode: "code" });
    expect(router.deadline).toBe(plus(midnight, days(33)));
    expect(router.state.book.handed).toEqual([]);
  });

  it("ENF-4 is refused with its reason and changes nothing", () => {
    const server = untrusted();
    const { router, advance } = withCalls(server);
    advance(hours(2));
    const usage = router.saveUsage("all").document;
    const good = file(server);
    const stranger = file(server, { sudi: { pid: "C8000V", serial: "another" } });
    const before = router.state;
    for (const [text, reason] of [
      ["", /there is no element/],
      ["<html></html>", /no usage report, no acknowledgement and no policy/],
      [usage, /holds usage reports/],
      [good.slice(0, -40), /line \d+, column \d+/],
      [good.replace('\\"hours\\":0', '\\"hours\\":1'), /signature does not fit/],
      [stranger, /it is for C8000V, serial number another/],
    ] as const) {
      const { accepted, message } = router.importFile(text);
      expect([accepted, message]).toEqual([false, expect.stringMatching(reason)]);
      expect(router.state).toEqual(before);
    }
    expect(router.importFile(good)).toEqual({ accepted: true });
    expect(router.importFile(good)).toEqual({ accepted: false, message: "it names no report that is pending here" });
  });

  it("TRN-5 may hold the acknowledgements of other devices too", () => {
    const server = untrusted();
    const { router, advance } = withCalls(server);
    advance(hours(2));
    router.saveUsage("all");
    const own = elementsOf(file(server));
    const other = elementsOf(file(server, { sudi: { pid: "C8000V", serial: "another" } }));
    const bundle = ['<?xml version="1.0" encoding="UTF-8"?>', "<smartLicense>", other, own, other, "</smartLicense>"];
    expect(router.importFile(bundle.join("\n"))).toEqual({ accepted: true });
    expect(router.state.book.handed).toEqual([]);
  });
});

const elementsOf = (text: string) => text.split("\n")[2] ?? "";

describe("a change that waits for its 24 hours", () => {
  const changed = () => {
    const server = new Server("17.6.1a", midnight, thirty);
    const { router, advance } = withCalls(server);
    advance(hours(2));
    server.acknowledgeAll();
    router.calls({ action: "start", kind: "trunk", count: 40 });
    advance(hours(4));
    return { server, router, advance };
  };
  const pushes = (server: Server) =>
    server.messages.filter(({ kind }) => kind === "report").map(({ at }) => (at - midnight) / 3_600);

  it("CHG-4 leaves when they are over, whatever was saved or pulled meanwhile", () => {
    const { server, router, advance } = changed();
    router.saveUsage("all");
    router.pull("all");
    advance(hours(30));
    expect(pushes(server)).toEqual([1, 25]);
  });

  it("CHG-4 has nothing to leave for once a file has brought its acknowledgement", () => {
    const { server, router, advance } = changed();
    router.saveUsage("unreported");
    router.importFile(file(server));
    advance(hours(30));
    expect(pushes(server)).toEqual([1]);
  });

  it("CHG-4 keeps its turn where it came after the file that was acknowledged", () => {
    const { server, router, advance } = changed();
    router.saveUsage("unreported");
    router.calls({ action: "start", kind: "trunk", count: 80 });
    advance(hours(6));
    router.importFile(file(server));
    advance(hours(30));
    expect(pushes(server)).toEqual([1, 25]);
  });

  it("CHG-4, CLI-7 leaves at once with a manual sync, which does not begin 24 hours of its own", () => {
    const { server, router, advance } = changed();
    const { verdict, sent } = router.sync();
    expect([verdict.accepted, sent.map(({ kind }) => kind)]).toEqual([true, ["report"]]);
    server.answer(sent);
    expect(router.state.pushing.lastPush).toBe(plus(midnight, hours(4)));
    server.acknowledgeAll();
    router.calls({ action: "start", kind: "trunk", count: 80 });
    advance(hours(30));
    expect(pushes(server)).toEqual([1, 25]);
  });
});

describe("a manual sync", () => {
  it("CLI-7 asks about the receipts first, and has nothing else to say where all is acknowledged", () => {
    const server = new Server("17.6.1a", midnight, thirty);
    const { router, advance } = withCalls(server);
    advance(plus1h(minutes(2)));
    expect(router.sync().sent.map(({ kind }) => kind)).toEqual(["poll", "report"]);
    server.acknowledgeAll();
    expect(router.sync()).toEqual({ verdict: { accepted: true }, sent: [] });
  });

  it("TRU-7 is refused without trust, with the transport off, and where nothing can leave", () => {
    const { router } = untrusted();
    const refusal = () => router.sync().verdict.message;
    expect(refusal()).toMatch(/no trust/);
    router.configure({ transport: "off" });
    expect(refusal()).toMatch(/transport is off/);
    const trusted = new Server("17.6.1a", midnight, thirty).router;
    trusted.link("down");
    expect(trusted.sync()).toEqual({
      verdict: { accepted: false, message: "Unable to connect to the server" },
      sent: [],
    });
  });
});

const plus1h = (more: ReturnType<typeof minutes>) => seconds(hours(1) + more);

/** Forty calls from the first second on, and a clock that is told how long after midnight it is. */
function withCalls(server: Server) {
  const { router } = server;
  router.calls({ action: "start", kind: "trunk", count: 40 });
  return { router, advance: (after: ReturnType<typeof hours>) => server.advance(plus(midnight, after)) };
}
