import { Deviation } from "../../outcome";
import type { Ledger } from "../ledger";
import { licenceTagOf } from "../licence-text";

/** How an alert can stand: it never was raised, it stands, or it was raised and cleared. */
export const alertStates = ["was never raised", "stands", "has been cleared"] as const;
export type AlertState = (typeof alertStates)[number];

/** How the alert about insufficient licences of a kind stands in a virtual account. */
export async function expectAlert(
  ledger: Ledger,
  licence: string,
  virtualAccount: string,
  expected: AlertState,
): Promise<void> {
  const tag = licenceTagOf(licence);
  const alerts = (await alertsOf(ledger, virtualAccount)).filter((alert) => alert.tag === tag);
  const observed = alerts.length === 0 ? "was never raised" : alerts.some(stands) ? "stands" : "has been cleared";
  if (observed !== expected) throw new Deviation(`an alert about ${tag} that ${expected}`, `it ${observed}`);
}

/** What the server knows of the alerts of a virtual account. */
export async function alertsOf(ledger: Ledger, virtualAccount: string) {
  ledger.declaration.needs("alerts");
  const alerts = await ledger.server.call("alerts", { virtualAccount });
  if (!("rows" in alerts)) throw new Deviation(`alerts of ${virtualAccount}`, "not found");
  return alerts.rows;
}

export const stands = ({ clearedAt }: { readonly clearedAt?: string }): boolean => clearedAt === undefined;
