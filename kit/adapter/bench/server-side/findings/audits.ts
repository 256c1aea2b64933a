import { Deviation } from "../../outcome";
import type { KitDevice } from "../kit-device";
import type { ServerBench } from "../server-bench";

/** The audit log of a virtual account tells of so many refusals that speak of this device. */
export async function expectRefusalsAudited(
  bench: ServerBench,
  virtualAccount: string,
  device: KitDevice,
  count: number,
): Promise<void> {
  bench.declaration.needs("audit");
  const log = await bench.server.call("audit", { virtualAccount });
  if (!("rows" in log)) throw new Deviation(`an audit log of ${virtualAccount}`, "not found");
  const { serial } = device.sudi;
  const refusals = log.rows.filter(
    ({ outcome, actor, subject }) => outcome === "refused" && `${actor} ${subject}`.includes(serial),
  );
  if (refusals.length !== count) {
    throw new Deviation(`${count} refusals of device ${device.letter} in the audit log`, String(refusals.length));
  }
  if (refusals.some(({ reason }) => !reason)) throw new Deviation("a reason for each refusal", "none");
}
