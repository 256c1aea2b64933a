import { beforeAll, describe, expect, it } from "vitest";
import type { Reports } from "../../server/ports/reports";
import { fresh, freshDevice, reportOf, storedReport } from "./fixtures";

/** What every keeper of reports has to do. */
export function describeReports(name: string, make: () => Promise<Reports>): void {
  describe(`reports, ${name}`, () => {
    let reports: Reports;
    beforeAll(async () => {
      reports = await make();
    });

    it("stores a report once, and knows a redelivery of the same submission", async () => {
      const report = storedReport(reportOf(freshDevice(), 1), fresh("poll"));
      expect(await reports.storeOnce(report)).toEqual({ kind: "stored" });
      expect(await reports.storeOnce(report)).toEqual({ kind: "redelivered" });
    });

    it("names the part of the submission that brought the same bytes before (RPT-4)", async () => {
      const signed = reportOf(freshDevice(), 1);
      const poll = fresh("poll");
      await reports.storeOnce(storedReport(signed, poll, 2, 3));
      expect(await reports.storeOnce(storedReport(signed, fresh("poll")))).toEqual({
        kind: "known",
        by: { poll, part: 2, parts: 3 },
      });
    });

    it("refuses other bytes under the same id, and the first stay (RPT-5)", async () => {
      const sudi = freshDevice();
      const first = storedReport(reportOf(sudi, 1, 24), fresh("poll"));
      const other = storedReport(reportOf(sudi, 1, 25), first.poll);
      await reports.storeOnce(first);
      expect(await reports.storeOnce(other)).toEqual({ kind: "conflict", sha256: first.sha256 });
      expect(await reports.storeOnce(first)).toEqual({ kind: "redelivered" });
    });

    it("keeps the ids of two devices apart, whatever characters name them", async () => {
      const serial = fresh("SN");
      const one = reportOf({ pid: "ISR:4331", serial }, 1);
      const other = reportOf({ pid: "ISR", serial: `4331:${serial}` }, 1);
      expect(await reports.storeOnce(storedReport(one, fresh("poll")))).toEqual({ kind: "stored" });
      expect(await reports.storeOnce(storedReport(other, fresh("poll")))).toEqual({ kind: "stored" });
    });

    it("lets one of two that come at the same time win", async () => {
      const sudi = freshDevice();
      const outcomes = await Promise.all([
        reports.storeOnce(storedReport(reportOf(sudi, 1, 24), fresh("poll"))),
        reports.storeOnce(storedReport(reportOf(sudi, 1, 25), fresh("poll"))),
      ]);
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["conflict", "stored"]);
    });
  });
}
