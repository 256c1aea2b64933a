import type { Peer } from "./peer";
import type { RouterState, Transport } from "./router-state";

/** Where a transport reports to when no URL is configured; a CSLU is looked for by its name. */
export const defaultUrls: Readonly<Record<Exclude<Transport, "off">, string>> = {
  smart: "https://smartreceiver.cisco.com/licservice/license",
  callhome: "https://tools.cisco.com/its/service/oddce/services/DDCEService",
  cslu: "https://cslu-local:8182/cslu/v1/pi",
};

type Addressing = Pick<RouterState, "transport" | "url" | "csluUrl">;

/** The URL that messages go to; `none` where the transport is off. */
export function destinationOf({ transport, url, csluUrl }: Addressing): URL | "none" {
  if (transport === "off") return "none";
  const configured = transport === "cslu" ? csluUrl : url;
  return new URL(configured === "default" ? defaultUrls[transport] : configured);
}

/**
 * Whom the configured transport talks to (TRN-1): CSSM by its own names, an SSM On-Prem elsewhere or where the URL of CSLU
 * names a tenant after `/cslu/v1/pi`, else CSLU.
 */
export function addressee(state: Addressing): Peer {
  const destination = destinationOf(state);
  if (destination === "none") return "cssm";
  if (state.transport === "cslu") return /^\/cslu\/v1\/pi\/./.test(destination.pathname) ? "on-prem" : "cslu";
  return /(^|\.)cisco\.com$/.test(destination.hostname) ? "cssm" : "on-prem";
}
