import type { Policy } from "../../core/policy/policy";
import { policyOfDevice, versionAfter, versionsBefore } from "../../core/policy/policy-of-device";
import { deviceName, type Sudi } from "../../core/report/sudi";
import type { AccountPorts } from "../account/create-account";
import { record } from "../audit/record";
import type { VirtualAccount } from "../ports/accounts";
import type { ProductInstance, ProductInstances } from "../ports/product-instances";

export interface DevicePolicySetting {
  readonly virtualAccount: string;
  readonly sudi: Sudi;
  /** Its version is the server's to give; `account` goes back to the policy of the account. */
  readonly policy: Policy | "account";
  readonly actor: string;
}

export type DevicePolicyOutcome =
  | { readonly kind: "set"; readonly policy: Policy | "none" }
  | { readonly kind: "unknown-device" };

/** Gives a device a policy of its own, for each platform of a pair by itself, or takes it back (POL-6). */
export const setDevicePolicy =
  (ports: AccountPorts & { readonly productInstances: ProductInstances }) =>
  async ({ virtualAccount, sudi, policy, actor }: DevicePolicySetting): Promise<DevicePolicyOutcome> => {
    const now = await ports.clock.now();
    for (;;) {
      const instance = await ports.productInstances.find(sudi);
      const account = await ports.accounts.find(virtualAccount);
      if (account === "unknown" || instance === "unknown" || instance.virtualAccount !== virtualAccount) {
        return { kind: "unknown-device" };
      }
      const next = withPolicy(instance, account, policy);
      if ((await ports.productInstances.save(next)) === "stale") continue;
      await record(ports, now, {
        smartAccount: account.smartAccount,
        virtualAccount,
        actor,
        action: "set policy of device",
        subject: deviceName(sudi),
        outcome: "accepted",
      });
      return { kind: "set", policy: policyOfDevice(next, account.policy) };
    }
  };

function withPolicy(instance: ProductInstance, account: VirtualAccount, policy: Policy | "account"): ProductInstance {
  const version = instance.version + 1;
  if (policy === "account") {
    const before = versionsBefore(instance, account.policy, account.policy);
    return { ...instance, policy: "none", versionsBefore: before, version };
  }
  return { ...instance, policy: { ...policy, version: versionAfter(instance, account.policy) }, version };
}
