import { isIP } from "node:net";

const longest = 2_000;

export interface UrlRules {
  /** Receivers on this machine, without TLS, are good enough: only where the server itself runs for one machine. */
  readonly mayStayHere: boolean;
}

/** What speaks against a webhook's URL, a sentence that does not quote it: it may be a secret. None for one that can be used. */
export function webhookUrlRefusal(text: string, { mayStayHere }: UrlRules): string | "none" {
  const url = URL.parse(text);
  if (url === null) return "The text is no URL; write it as in https://example.com/slp-events.";
  if (text.length > longest) return `The URL has ${text.length} characters; ${longest} are the most.`;
  if (url.username || url.password) return "The URL names a user or a password; deliveries are signed instead.";
  if (mayStayHere && url.protocol === "http:") return "none";
  if (url.protocol !== "https:") return `The URL begins with ${url.protocol}; only https: is used.`;
  if (!mayStayHere && isIP(url.hostname.replace(/^\[|\]$/g, "")) !== 0) {
    return `The URL names the address ${url.hostname}; name a host that everybody can reach.`;
  }
  return "none";
}
