import { beforeAll, describe, expect, it } from "vitest";
import type { AlertHistory, AlertSubject, Alerts } from "../../server/ports/alerts";
import { fresh, freshDevice, noon } from "./fixtures";

const missing: AlertSubject = { kind: "insufficient-licences", tag: "CUBE_T_STD" };
const history = (virtualAccount: string, subject: AlertSubject = missing, version = 1): AlertHistory => ({
  virtualAccount,
  subject,
  spans: [{ raisedAt: noon, clearedAt: version === 1 ? "standing" : noon }],
  version,
});

/** What every keeper of alerts has to do. */
export function describeAlerts(name: string, make: () => Promise<Alerts>): void {
  describe(`alerts, ${name}`, () => {
    let alerts: Alerts;
    beforeAll(async () => {
      alerts = await make();
    });

    it("keeps the history of each subject, each version over the one before it", async () => {
      const va = fresh("va");
      expect(await alerts.find(va, missing)).toBe("none");
      expect(await alerts.save(history(va))).toBe("saved");
      expect(await alerts.save(history(va))).toBe("stale");
      expect(await alerts.find(va, missing)).toEqual(history(va));
      expect(await alerts.save(history(va, missing, 2))).toBe("saved");
      expect(await alerts.find(va, missing)).toEqual(history(va, missing, 2));
    });

    it("gives those of an account and a kind, page by page, and no others", async () => {
      const va = fresh("va");
      const near = Array.from({ length: 3 }, () => history(va, { kind: "deadline-near", sudi: freshDevice() }));
      for (const one of [...near, history(va), history(fresh("va"))]) await alerts.save(one);
      const first = await alerts.page(va, "deadline-near", "", 2);
      expect(first.entries).toHaveLength(2);
      expect(first.next).not.toBe("end");
      const second = await alerts.page(va, "deadline-near", first.next, 2);
      expect(second.next).toBe("end");
      expect([...first.entries, ...second.entries]).toHaveLength(3);
      expect([...first.entries, ...second.entries]).toEqual(expect.arrayContaining(near));
      expect((await alerts.page(va, "insufficient-licences", "", 9)).entries).toEqual([history(va)]);
      expect(await alerts.page(va, "pair-split", "", 9)).toEqual({ entries: [], next: "end" });
    });
  });
}
