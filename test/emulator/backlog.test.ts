import { describe, expect, it } from "vitest";
import type { Policy } from "../../core/policy/policy";
import { readReportFile } from "../../core/report/report-file";
import { hours } from "../../core/time/duration";
import { parseInstant, plus } from "../../core/time/instant";
import { Server } from "./server";

const midnight = parseInstant("2021-03-29T00:00:00Z");
const ninety: Policy = {
  classes: { perpetual: { firstReport: 365, reportingFrequency: 365, reportOnChange: 0 } },
};

/** A router whose use is saved every hour and acknowledged never: a report an hour. */
function backlog(reports: number): Server {
  const server = new Server("17.6.1a", midnight, ninety, "receipts", false);
  for (let hour = 1; hour <= reports; hour++) {
    server.router.calls({ action: "start", kind: "trunk", count: 1 });
    server.advance(plus(midnight, hours(hour)));
    server.router.saveUsage({ days: 0 });
  }
  return server;
}

describe("RPT-13 a thousand reports without an acknowledgement", () => {
  it("are kept, leave in messages of at most 4 MiB once there is trust, and each receipt is asked about", () => {
    const server = backlog(1_500);
    const { router } = server;
    expect(router.state.book.handed).toHaveLength(1_500);
    server.trust();
    server.distinctReceipts = true;
    server.advance(plus(midnight, hours(1_501)));
    const lots = server.messages.flatMap((sent) => (sent.kind === "report" ? [sent] : []));
    expect(lots.length).toBeGreaterThan(1);
    expect(new Set(lots.map(({ at }) => at)).size).toBe(1);
    expect(lots.map(({ document }) => Buffer.byteLength(document) <= 4 * 1024 * 1024)).not.toContain(false);
    const handed = lots.flatMap(({ document }) => readReportFile(document).map(({ report }) => report.id));
    expect(handed).toEqual(router.state.book.handed.map(({ signed }) => signed.report.id).slice(0, handed.length));
    expect(handed).toHaveLength(1_500);
    const polls = server.messages.flatMap((sent) => (sent.kind === "poll" ? [sent.poll] : []));
    expect(new Set(polls).size).toBe(lots.length);
    server.acknowledgeAll();
    expect(router.state.book.handed).toEqual([]);
    expect(router.state.polling).toEqual([]);
  });

  it("are tried again, all of them, when one of the messages was not taken", () => {
    const server = backlog(1_500);
    server.trust();
    const first = server.router.advance(plus(midnight, hours(1_501)));
    expect(first.length).toBeGreaterThan(1);
    const [lost, ...others] = first;
    server.router.receive({
      kind: "failure",
      ref: lost?.ref ?? "",
      reason: "unreachable",
      message: "cannot be reached",
    });
    server.answer(others);
    expect(server.router.state.pushing).toMatchObject({ lastPush: "never", unaccepted: 1 });
    expect(server.router.state.pushing.retry).not.toBe("none");
    server.advance(plus(midnight, hours(1_503)));
    const again = server.messages.flatMap((sent) => (sent.kind === "report" ? sent.reports : []));
    expect(again.length).toBeGreaterThanOrEqual(1_500);
    expect(server.router.state.pushing).toMatchObject({ unaccepted: 0, retry: "none" });
    expect(server.router.state.pushing.lastPush).toBeGreaterThan(first[0]?.at ?? 0);
  });

  it("are looked at once, not at every hour that passes", () => {
    const { router } = backlog(1_000);
    let looks = 0;
    const handed = router.state.book.handed.map(
      (report) =>
        new Proxy(report, {
          get: (target, name) => {
            looks++;
            return Reflect.get(target, name);
          },
        }),
    );
    router.restore({ ...router.state, book: { ...router.state.book, handed } });
    expect(router.service.kind).toBe("up");
    const once = looks;
    for (let hour = 1_001; hour <= 1_100; hour++) {
      router.advance(plus(midnight, hours(hour)));
      expect(router.service.kind).toBe("up");
    }
    expect([once > 0 && once <= 3_000, looks]).toEqual([true, once]);
  });
});
