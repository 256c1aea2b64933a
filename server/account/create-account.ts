import { type AuditPorts, record } from "../audit/record";
import type { Accounts } from "../ports/accounts";
import type { Clock } from "../ports/clock";

export interface AccountPorts extends AuditPorts {
  readonly clock: Clock;
  readonly accounts: Accounts;
}

export interface AccountRequest {
  readonly smartAccount: string;
  /** The names of its virtual accounts; those that are there already stay as they are. */
  readonly virtualAccounts: readonly string[];
  readonly actor: string;
}

export interface NamedVirtualAccount {
  readonly name: string;
  readonly id: string;
}

/** Creates the virtual accounts of a smart account, each once, and answers their ids (ACC-1). */
export const createAccount =
  (ports: AccountPorts) =>
  async ({ smartAccount, virtualAccounts, actor }: AccountRequest): Promise<readonly NamedVirtualAccount[]> => {
    const now = await ports.clock.now();
    const created: NamedVirtualAccount[] = [];
    for (const name of new Set(virtualAccounts)) {
      const id = await ports.accounts.claimName(smartAccount, name, ports.identifiers.virtualAccount());
      // Stale means that it is there: the name was claimed before.
      const saved = await ports.accounts.save({ id, smartAccount, name, policy: "none", version: 1 });
      created.push({ name, id });
      if (saved === "stale") continue;
      await record(ports, now, {
        smartAccount,
        virtualAccount: id,
        actor,
        action: "create virtual account",
        subject: name,
        outcome: "accepted",
      });
    }
    return created;
  };
