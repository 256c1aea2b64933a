import type { Acknowledgement } from "../../core/acknowledgement/acknowledgement";
import type { RouterState } from "./router-state";

/** The root keys that an acknowledgement tells take the place of those that the router knew, unless later ones were told before (TRU-5). */
export function rootsTold(
  trust: RouterState["trust"],
  { issuedAt, issuerKeys = [] }: Acknowledgement,
): RouterState["trust"] {
  if (trust === "none" || issuerKeys.length === 0 || issuedAt < (trust.keysOf ?? trust.installedAt)) return trust;
  return { ...trust, issuerKeys, keysOf: issuedAt };
}
