import { destination } from "./destination";
import type { TransportView } from "./transport-section";

/** `show call-home smart-licensing`: the URL that is configured, and whether Call Home carries the messages. */
export function printCallHome({ type, url }: TransportView): string {
  const carries = type === "callhome";
  return [
    "Current smart-licensing transport settings:",
    ` Smart-license messages: ${carries ? "enabled" : "disabled"}`,
    ` Profile: CiscoTAC-1 (status: ${carries ? "ACTIVE" : "INACTIVE"})`,
    ` Destination  URL(s):  ${destination(type, url)}`,
  ].join("\n");
}
