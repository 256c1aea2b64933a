import type { TrustOrder } from "../../../device/trust-order";
import type { Effect } from "../../command";
import type { Machine } from "../../machine";

/** Asks the licence server for trust or registration, and tells why it did not come to it. */
export async function associate(machine: Machine, failed: string, order: TrustOrder): Promise<Effect> {
  const { verdict, sent } = machine.installation.trust(order, machine.router.unit);
  if (!verdict.accepted) return { output: `% ${verdict.message}` };
  const { failures } = await machine.carry(sent);
  const [reason] = failures;
  return reason === undefined ? {} : { output: `% ${failed}: ${reason}` };
}
