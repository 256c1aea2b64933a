import { beforeAll, describe, expect, it } from "vitest";
import { parseInstant } from "../../core/time/instant";
import type { Audit, AuditRecord } from "../../server/ports/audit";
import { fresh } from "./fixtures";

const recordAt = (smartAccount: string, at: string, id: string): AuditRecord => ({
  id,
  at: parseInstant(at),
  smartAccount,
  virtualAccount: "va-1",
  actor: "C8000V:93POM8FF9IZ",
  action: "submit",
  subject: "C8000V:93POM8FF9IZ",
  outcome: "refused",
  reason: "signature: it does not fit",
});

/** What every audit log has to do. */
export function describeAudit(name: string, make: () => Promise<Audit>): void {
  describe(`audit, ${name}`, () => {
    let audit: Audit;
    beforeAll(async () => {
      audit = await make();
    });

    it("gives the records of a smart account and day, oldest first", async () => {
      const account = fresh("smart");
      const late = recordAt(account, "2021-03-29T23:59:59Z", "a");
      const early = recordAt(account, "2021-03-29T00:00:00Z", "b");
      const nextDay = recordAt(account, "2021-03-30T00:00:00Z", "c");
      for (const one of [late, nextDay, early, recordAt(fresh("smart"), "2021-03-29T12:00:00Z", "d")]) {
        await audit.append(one);
      }
      expect(await audit.ofDay(account, parseInstant("2021-03-29T12:00:00Z"))).toEqual([early, late]);
    });

    it("keeps the first of two with the same id and instant", async () => {
      const account = fresh("smart");
      const first = recordAt(account, "2021-03-29T12:00:00Z", "a");
      await audit.append(first);
      await audit.append({ ...first, outcome: "accepted" });
      expect(await audit.ofDay(account, first.at)).toEqual([first]);
    });

    it("keeps a record that names no virtual account and no reason", async () => {
      const { virtualAccount, reason, ...record } = recordAt(fresh("smart"), "2021-03-29T12:00:00Z", "a");
      await audit.append(record);
      expect(await audit.ofDay(record.smartAccount, record.at)).toEqual([record]);
    });
  });
}
