import type { Reception } from "../device-session";
import { Deviation } from "../outcome";

/** What becomes of something that is asked of a device. */
export const judgements = ["accepted", "refused", "refused with a reason", "accepted with a return code"] as const;
export type Judgement = (typeof judgements)[number];

/** The device's verdict on what it was last asked or given. */
export function expectVerdict({ verdict }: { readonly verdict: Reception }, expected: Judgement): void {
  const { accepted, message, returnCode } = verdict;
  const observed = accepted
    ? `accepted${returnCode ? " with a return code" : ""}`
    : `refused${message ? " with a reason" : ""}`;
  if (observed.startsWith(expected)) return;
  throw new Deviation(expected, message ? `${observed}: ${message}` : observed);
}
