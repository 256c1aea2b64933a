import type { Message } from "../../messages/messages";
import type { Submission } from "../correspondence";
import { Deviation, expectSame } from "../outcome";

const addressees = { CSSM: "cssm", CSLU: "cslu", "SSM On-Prem": "on-prem" } as const;

/** The way of a submission, as a scenario states it: `to CSSM directly`, `to CSLU through 192.0.2.8`. */
export const wayPattern = `to (?:${Object.keys(addressees).join("|")}) (?:directly|through [\\d.]+)`;

/** Every one of these submissions went this way; a proxy may be named with its port. */
export function expectWay(submissions: readonly Submission[], way: string): void {
  if (submissions.length === 0) throw new Deviation(`submissions ${way}`, "none");
  for (const { message } of submissions) {
    expectSame("way of a submission", way, inWords({ to: message.to, via: message.via?.replace(/:\d+$/, "") }));
  }
}

function inWords({ to, via }: Pick<Message, "to" | "via">): string {
  const name = Object.entries(addressees).find(([, addressee]) => addressee === to)?.[0] ?? to;
  return via === undefined ? `to ${name} directly` : `to ${name} through ${via}`;
}
