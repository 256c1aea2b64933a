import type { Sudi } from "../../../messages/messages";
import { Deviation } from "../../outcome";
import type { Ledger } from "../ledger";
import { alertsOf, stands } from "./alerts";

/** What a server makes of a pair: it refuses the second platform, it flags the pair, or it takes it as it is. */
export const pairings = ["refused or flagged", "taken as it is"] as const;
export type Pairing = (typeof pairings)[number];

/** Which pair is meant: that of two devices, or the one under test. */
export const pairPattern = "the pair(?: of device [A-Z] and device [A-Z])?";

/** A device of a pair, and what it was answered when it asked for trust last. */
export interface Platform {
  readonly sudi: Sudi;
  readonly trustAnswer: { readonly accepted: boolean } | undefined;
}

/** What the server makes of a pair of devices, in whichever virtual accounts they are. */
export async function expectPairing(ledger: Ledger, devices: readonly Platform[], expected: Pairing): Promise<void> {
  const observed = (await isFlagged(ledger, devices)) || isRefused(devices) ? "refused or flagged" : "taken as it is";
  if (observed !== expected) throw new Deviation(`the pair ${expected}`, observed);
}

const isRefused = (devices: readonly Platform[]): boolean =>
  devices.some(({ trustAnswer }) => trustAnswer !== undefined && !trustAnswer.accepted);

async function isFlagged(ledger: Ledger, devices: readonly Platform[]): Promise<boolean> {
  if (!ledger.declaration.has("alerts")) return false;
  const alerts: Awaited<ReturnType<typeof alertsOf>>[] = [];
  for (const name of ledger.virtualAccounts) alerts.push(await alertsOf(ledger, name));
  const split = alerts.flat().filter((alert) => alert.kind === "pair-split" && stands(alert));
  return devices.some(({ sudi }) => split.some((alert) => alert.sudi?.serial === sudi.serial));
}
