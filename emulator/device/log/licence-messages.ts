import type { UsageRecord } from "../../../core/measurement/close-boundary";
import type { LogMessage } from "./journal";

/** The kinds of trunk licences, by the last word of their tag; the guide shows type 0, the other numbers are ours. */
const kinds: Readonly<Record<string, { readonly word: string; readonly type: number }>> = {
  STD: { word: "Standard", type: 0 },
  ENH: { word: "Enhanced", type: 1 },
  RED: { word: "Redundant", type: 2 },
};

const kindOf = (tag: string) => kinds[tag.slice(tag.lastIndexOf("_") + 1)];

/** Another number of trunk licences is asked for: the value that was just recorded (CLI-5). */
export function licencesRequested({ tag, count }: UsageRecord): readonly LogMessage[] {
  const kind = kindOf(tag);
  if (!kind) return [];
  // Joined it is one piece in memory, not a chain of five: most of every log is this.
  const text = ["Requesting for", count, "CUBE", kind.word, "trunk licenses"].join(" ");
  return [{ facility: "CUBE", severity: 5, mnemonic: "LICENSE_INFO", text }];
}

/** What `debug license feature cube all` shows of a request (CLI-4). */
export function requestTraced({ tag, count }: UsageRecord): readonly LogMessage[] {
  const kind = kindOf(tag);
  if (!kind) return [];
  return [
    traced("cube_sl_send_entitlement_request", `Request successful for license_type: ${kind.type} and count ${count}.`),
    traced("cube_license_request", `Request successful for license ${tag}`),
  ];
}

const traced = (place: string, text: string): LogMessage => ({
  facility: "CUBE-SL",
  severity: 7,
  mnemonic: "INFO",
  text: `//CUBE-SL/Info/${place}: ${text}`,
});

/** SIP service came back with an acknowledgement (CLI-8). */
export const serviceResumed = (): readonly LogMessage[] => [sip(5, "SIP service is Up. License report acknowledged.")];

/** SIP service went down at the deadline; no public document has the words of this one. */
export const serviceStopped = (): readonly LogMessage[] => [
  sip(1, "SIP service is Down. License report not acknowledged by the deadline."),
];

const sip = (severity: LogMessage["severity"], text: string): LogMessage => ({
  facility: "SIP",
  severity,
  mnemonic: "LICENSING",
  text,
});
