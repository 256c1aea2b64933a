import { type Duration, days } from "../../core/time/duration";
import type { Instant } from "../../core/time/instant";
import type { FailedDelivery } from "../delivery";
import type { Accounts } from "../ports/accounts";
import { type SealPorts, sealAudit } from "./seal-audit";

export interface SealAuditsPorts extends SealPorts {
  readonly accounts: Accounts;
}

/** On one day of the week records are looked for that were written late, or not sealed for a month: that reads more of the log. */
const lookBackAt = (at: Instant): Duration => (Math.floor(at / days(1)) % 7 === 0 ? days(35) : days(1));

/**
 * Seals the audit logs of all smart accounts, and of what belongs to none, so that nobody has to ask for it; once a day is
 * enough. Answers those that failed.
 */
export const sealAudits = (ports: SealAuditsPorts) => async (): Promise<readonly FailedDelivery[]> => {
  const lookBack = lookBackAt(await ports.clock.now());
  const seal = sealAudit(ports);
  const failed: FailedDelivery[] = [];
  for (const smartAccount of [...(await ports.accounts.smartAccounts()), "unassigned"]) {
    try {
      await seal(smartAccount, lookBack);
    } catch (cause) {
      failed.push({ id: smartAccount, cause });
    }
  }
  return failed;
};
