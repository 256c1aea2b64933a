import type { Awaited, RouterState } from "./router-state";

/** The name of the next message that leaves; the members of a pair never use the same. */
export const nextRef = ({ messagesSent, redundancy }: RouterState): string =>
  `${redundancy?.unit === "second" ? "n" : "m"}${messagesSent + 1}`;

/** Whom the configured transport talks to. */
export const addressee = (state: RouterState): "cssm" | "cslu" => (state.transport === "cslu" ? "cslu" : "cssm");

/** Why nothing can leave, if nothing can: from the source interface, to a name that resolves, over the link (TRN-2, TRN-8). */
export function obstacle({ link, sourceInterface, url, nameServers }: RouterState): string | undefined {
  if (sourceInterface !== "any" && sourceInterface.state !== "up") {
    return `Source interface ${sourceInterface.name} is ${sourceInterface.state}`;
  }
  if (!isAddress(url) && nameServers.length === 0) return "Unable to resolve server hostname/domain name";
  return link === "up" ? undefined : "Unable to connect to the server";
}

const isAddress = (url: string): boolean => /^https?:\/\/(\d+\.){3}\d+(:\d+)?(\/|$)/.test(url);

/** Takes an awaited message off the list: it is answered. */
export function answered(
  state: RouterState,
  ref: string | undefined,
): { readonly state: RouterState; readonly message: Awaited | undefined } {
  const message = state.awaited.find((awaited) => awaited.ref === ref);
  return { message, state: { ...state, awaited: state.awaited.filter((awaited) => awaited !== message) } };
}
