import { Deviation } from "../../outcome";
import type { KitDevice } from "../kit-device";
import type { ServerBench } from "../server-bench";
import { lastAcknowledged } from "./acknowledged";

/** Whether an acknowledgement brings a trust code. */
export const trustCodes = ["a trust code", "no trust code"] as const;
export type TrustCodeWords = (typeof trustCodes)[number];

/** The device's last acknowledgement brings a trust code, or none. */
export function expectTrustCode(bench: ServerBench, device: KitDevice, expected: TrustCodeWords): void {
  const last = lastAcknowledged(bench, device);
  if (last === undefined) throw new Deviation(`an acknowledgement for device ${device.letter}`, "none");
  const observed = last.acknowledgement.trustCode ? "a trust code" : "no trust code";
  if (observed !== expected) throw new Deviation(`${expected} with the acknowledgement`, observed);
}
