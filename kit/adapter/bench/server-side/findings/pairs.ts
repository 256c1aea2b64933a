import { Deviation } from "../../outcome";
import type { KitDevice } from "../kit-device";
import type { ServerBench } from "../server-bench";
import { alertsOf, stands } from "./alerts";

/** What a server makes of a pair: it refuses the second platform, it flags the pair, or it takes it as it is. */
export const pairings = ["refused or flagged", "taken as it is"] as const;
export type Pairing = (typeof pairings)[number];

/** What the server makes of a pair of devices, in whichever virtual accounts they are. */
export async function expectPairing(
  bench: ServerBench,
  devices: readonly KitDevice[],
  expected: Pairing,
): Promise<void> {
  const observed = (await isFlagged(bench, devices)) || isRefused(devices) ? "refused or flagged" : "taken as it is";
  if (observed !== expected) throw new Deviation(`the pair ${expected}`, observed);
}

const isRefused = (devices: readonly KitDevice[]): boolean =>
  devices.some(({ trustAnswer }) => trustAnswer !== undefined && !trustAnswer.accepted);

async function isFlagged(bench: ServerBench, devices: readonly KitDevice[]): Promise<boolean> {
  if (!bench.declaration.has("alerts")) return false;
  const alerts: Awaited<ReturnType<typeof alertsOf>>[] = [];
  for (const name of bench.virtualAccounts) alerts.push(await alertsOf(bench, name));
  const split = alerts.flat().filter((alert) => alert.kind === "pair-split" && stands(alert));
  return devices.some(({ sudi }) => split.some((alert) => alert.sudi?.serial === sudi.serial));
}
