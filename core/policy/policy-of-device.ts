import type { Policy } from "./policy";

/** What decides a device's policy beside its account's. */
export interface DevicePolicy {
  /** A policy of its own, which goes before the account's (POL-6). */
  readonly policy: Policy | "none";
  /** Added to the versions of the account's policy (POL-4). */
  readonly versionsBefore: number;
}

/** The policy that a device gets: its own, or the account's. */
export function policyOfDevice({ policy, versionsBefore }: DevicePolicy, account: Policy | "none"): Policy | "none" {
  if (policy !== "none" || account === "none" || versionsBefore === 0) return policy === "none" ? account : policy;
  return { ...account, version: versionsBefore + versionOf(account) };
}

/** The version that a policy has which comes after whatever the device has; a policy never counts as older than one before it. */
export const versionAfter = (device: DevicePolicy, account: Policy | "none"): number =>
  Math.max(device.versionsBefore, versionOf(policyOfDevice(device, account))) + 1;

/** How many versions a device has had when it begins to go by the policy of an account. */
export const versionsBefore = (device: DevicePolicy, from: Policy | "none", to: Policy | "none"): number =>
  Math.max(0, versionAfter(device, from) - versionOf(to));

const versionOf = (policy: Policy | "none"): number => (policy === "none" ? 0 : (policy.version ?? 0));
