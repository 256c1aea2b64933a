import type { Transport } from "../../device/router-state";

/** Where a transport reports to when no URL is configured. */
const defaults: Readonly<Record<Transport, string>> = {
  smart: "https://smartreceiver.cisco.com/licservice/license",
  callhome: "https://tools.cisco.com/its/service/oddce/services/DDCEService",
  cslu: "<empty>",
  off: "<empty>",
};

/** The URL that a transport reports to, as it is shown. */
export const destination = (transport: Transport, url: string | "default"): string =>
  url === "default" ? defaults[transport] : url;
