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

    it("gives all of an account, and of no other", async () => {
      const va = fresh("va");
      const near: AlertSubject = { kind: "deadline-near", sudi: freshDevice() };
      const all = [history(va), history(va, near)];
      for (const one of [...all, history(fresh("va"))]) await alerts.save(one);
      expect(await alerts.of(va)).toHaveLength(2);
      expect(await alerts.of(va)).toEqual(expect.arrayContaining(all));
    });
  });
}
