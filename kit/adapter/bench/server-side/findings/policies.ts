import type { Policy } from "../../../messages/messages";
import { Deviation, expectSame } from "../../outcome";
import type { KitDevice } from "../kit-device";
import { lastAcknowledged } from "./acknowledged";
import type { HandOvers } from "./hand-overs";

/** What brings a policy to a device. */
export const occasions = ["its trust code", "its last acknowledgement"] as const;
export type Occasion = (typeof occasions)[number];

const licenceClasses = ["perpetual", "subscription", "enforced", "export"] as const;

/** The policy that a device got on an occasion says exactly this. */
export function expectPolicy(bench: HandOvers, device: KitDevice, occasion: Occasion, expected: Policy): void {
  expectSame(`policy with ${occasion}`, inWords(expected), inWords(policyGiven(bench, device, occasion)));
}

/** The policy with the last acknowledgement counts as newer than the one with the trust code. */
export function expectNewerPolicy(bench: HandOvers, device: KitDevice): void {
  const [before, after] = occasions.map((occasion) => policyGiven(bench, device, occasion).version);
  if (before !== undefined && after !== undefined && after > before) return;
  throw new Deviation(`a version above ${before ?? "none"}`, String(after ?? "none"));
}

function policyGiven(bench: HandOvers, device: KitDevice, occasion: Occasion): Policy {
  const last = lastAcknowledged(bench, device)?.acknowledgement;
  const policy = occasion === "its trust code" ? device.trust?.policy : last?.policy;
  if (policy === undefined) throw new Deviation(`a policy with ${occasion}`, "none");
  return policy;
}

function inWords(policy: Policy): string {
  const classes = licenceClasses.map((licenceClass) => {
    const { firstReport, reportingFrequency, reportOnChange } = policy[licenceClass] ?? {};
    const days = [firstReport, reportingFrequency, reportOnChange].map((number) => number ?? "none");
    return `${licenceClass} ${days.join("/")}`;
  });
  return [...classes, policy.ackRequired === false ? "no acknowledgement" : "acknowledgement required"].join(", ");
}
