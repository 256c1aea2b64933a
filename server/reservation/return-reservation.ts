import { deviceName, type Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { AccountPorts } from "../account/create-account";
import { record } from "../audit/record";
import type { Reservation, Reservations } from "../ports/reservations";
import { nextReservation } from "./next-reservation";
import { type ReservedUsePorts, spreadReservation } from "./spread-reservation";

export interface ReturnPorts extends AccountPorts, ReservedUsePorts {
  readonly reservations: Reservations;
}

export interface ReturnRequest {
  /** The id of the virtual account that the licences go back to. */
  readonly virtualAccount: string;
  readonly sudi: Sudi;
  /** What the device gave when it gave the reservation up. */
  readonly returnCode: string;
  readonly actor: string;
}

export type ReturnOutcome =
  | { readonly kind: "returned" }
  | { readonly kind: "refused"; readonly reason: "return-code"; readonly message: string }
  | { readonly kind: "unknown-device" };

/**
 * Takes a reservation back: from that hour on its licences are available again (SLR-2). Each code is good for one
 * reservation; the code of the last return again changes nothing.
 */
export const returnReservation =
  (ports: ReturnPorts) =>
  async ({ virtualAccount, sudi, returnCode, actor }: ReturnRequest): Promise<ReturnOutcome> => {
    const now = await ports.clock.now();
    const account = await ports.accounts.find(virtualAccount);
    const before = await ports.reservations.find(virtualAccount, sudi);
    if (account === "unknown" || before === "none") return { kind: "unknown-device" };
    const outcome = await giveBack(ports, before, returnCode, now);
    await record(ports, now, {
      smartAccount: account.smartAccount,
      virtualAccount,
      actor,
      action: "return reservation",
      subject: deviceName(sudi),
      outcome: outcome.kind === "returned" ? "accepted" : "refused",
      ...(outcome.kind === "refused" && { reason: `${outcome.reason}: ${outcome.message}` }),
    });
    return outcome;
  };

async function giveBack(
  ports: ReturnPorts,
  before: Reservation,
  returnCode: string,
  now: Instant,
): Promise<ReturnOutcome> {
  if (before.licences.length === 0) {
    if (before.returnCodes.at(-1) !== returnCode) {
      return refused(`nothing is reserved for ${deviceName(before.sudi)} any more`);
    }
    await spreadReservation(ports, before);
    return { kind: "returned" };
  }
  if (before.returnCodes.includes(returnCode)) {
    return refused(
      `the return code was taken for an earlier reservation of ${deviceName(before.sudi)}; hand in the code that the device gave now`,
    );
  }
  const returned = nextReservation(before, { ...before, licences: [], at: now }, returnCode);
  if ((await ports.reservations.save(returned)) === "stale") {
    const current = await ports.reservations.find(before.virtualAccount, before.sudi);
    return current === "none" ? { kind: "unknown-device" } : giveBack(ports, current, returnCode, now);
  }
  await spreadReservation(ports, returned);
  return { kind: "returned" };
}

const refused = (message: string): ReturnOutcome => ({ kind: "refused", reason: "return-code", message });
