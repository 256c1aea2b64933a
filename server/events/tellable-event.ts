import type { Cryptography } from "../../core/document/cryptography";
import { formatInstant } from "../../core/time/instant";
import type { VirtualAccount } from "../ports/accounts";
import type { TellableEvent } from "../ports/event-bus";
import type { AccountEvent } from "../ports/events";
import { eventName } from "./event-name";

/** Writes an event for everybody outside: `type`, `timestamp` and `data`, as Standard Webhooks has it. */
export function tellableEvent(
  event: AccountEvent,
  account: Pick<VirtualAccount, "id" | "smartAccount" | "name">,
  { sha256 }: Pick<Cryptography, "sha256">,
): TellableEvent {
  const { kind, at } = event;
  const { subject, at: named } = eventName(event);
  const { smartAccount, id, name } = account;
  return {
    id: `evt_${sha256(JSON.stringify([subject, kind, named])).slice(0, 32)}`,
    kind,
    at,
    content: {
      type: kind,
      timestamp: formatInstant(at),
      data: { smartAccount, virtualAccount: { id, name }, ...particulars(event) },
    },
  };
}

function particulars(event: AccountEvent): object {
  switch (event.kind) {
    case "report-accepted":
      return { sudi: sudiOf(event), reportId: event.reportId, tag: event.tag };
    case "report-refused":
      return { subject: event.subject, reason: event.reason, message: event.message };
    case "insufficient-licences":
      return { tag: event.tag };
    default:
      return { sudi: sudiOf(event) };
  }
}

const sudiOf = ({ sudi: { pid, serial } }: Extract<AccountEvent, { sudi: object }>) => ({
  udiPid: pid,
  udiSerialNumber: serial,
});
