import type { FailedDelivery } from "../delivery";
import type { Accounts } from "../ports/accounts";
import { type SealPorts, sealAudit } from "./seal-audit";

export interface SealAuditsPorts extends SealPorts {
  readonly accounts: Accounts;
}

/** Seals the audit logs of all smart accounts, and of what belongs to none, so that nobody has to ask for it. Answers those that failed. */
export const sealAudits = (ports: SealAuditsPorts) => async (): Promise<readonly FailedDelivery[]> => {
  const seal = sealAudit(ports);
  const failed: FailedDelivery[] = [];
  for (const smartAccount of [...(await ports.accounts.smartAccounts()), "unassigned"]) {
    try {
      await seal(smartAccount);
    } catch (cause) {
      failed.push({ id: smartAccount, cause });
    }
  }
  return failed;
};
