import type { Policy } from "../../core/policy/policy";
import { record } from "../audit/record";
import type { VirtualAccount } from "../ports/accounts";
import type { AccountPorts } from "./create-account";
import type { UnknownAccount } from "./unknown-account";

export interface PolicySetting {
  readonly virtualAccount: string;
  /** Its version is the account's to give. */
  readonly policy: Policy;
  readonly actor: string;
}

export type PolicyOutcome = { readonly kind: "set"; readonly policy: Policy } | UnknownAccount;

/** Sets the account's policy; its version grows by one each time, so that devices tell the newer one (POL-4). */
export const setPolicy =
  (ports: AccountPorts) =>
  async ({ virtualAccount, policy, actor }: PolicySetting): Promise<PolicyOutcome> => {
    const now = await ports.clock.now();
    for (;;) {
      const account = await ports.accounts.find(virtualAccount);
      if (account === "unknown") return { kind: "unknown-account" };
      const next = withPolicy(account, policy);
      if ((await ports.accounts.save(next)) === "stale") continue;
      await record(ports, now, {
        smartAccount: account.smartAccount,
        virtualAccount,
        actor,
        action: "set policy",
        subject: `version ${next.policy.version}`,
        outcome: "accepted",
      });
      return { kind: "set", policy: next.policy };
    }
  };

function withPolicy(account: VirtualAccount, policy: Policy): VirtualAccount & { readonly policy: Policy } {
  const before = account.policy === "none" ? 0 : (account.policy.version ?? 0);
  return { ...account, policy: { ...policy, version: before + 1 }, version: account.version + 1 };
}
