import { destinationOf } from "./destination";
import type { Peer } from "./peer";
import type { RouterState } from "./router-state";

/** The proxy that messages go through, if one is configured (TRN-2). */
export const wayOut = ({ proxy }: RouterState): string | undefined => proxy.address;

/**
 * Why nothing can leave, if nothing can: from the source interface, to a name that resolves, over the link (TRN-2, TRN-8).
 * Where there is a proxy, its name alone has to resolve.
 */
export function obstacle(state: RouterState, peer: Peer): string | undefined {
  const { sourceInterface, proxy, nameServers, linksDown } = state;
  const destination = destinationOf(state);
  if (destination === "none") return "The transport is off";
  if (sourceInterface !== "any" && sourceInterface.state !== "up") {
    return `Source interface ${sourceInterface.name} is ${sourceInterface.state}`;
  }
  if (nameServers.length === 0 && !isAddress(proxy.address ?? destination.hostname)) {
    return "Unable to resolve server hostname/domain name";
  }
  return linksDown.includes(peer) ? "Unable to connect to the server" : undefined;
}

const isAddress = (host: string): boolean => /^((\d+\.){3}\d+|\[.*\])$/.test(host);
