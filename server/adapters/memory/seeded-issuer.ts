import { createHash } from "node:crypto";
import { signingKeyFromSeed } from "../../../cryptography/ed25519";
import type { IssuerKeys } from "../../ports/issuer-keys";
import { rootKeyOf } from "../keys/root-key-of";
import { shortLivedIssuer } from "../keys/short-lived-issuer";

/** A root key and short-lived keys that the seed gives, the same in every run. Never for a real server. */
export function seededIssuer(seed: string): IssuerKeys {
  let made = 0;
  const key = (name: string) => signingKeyFromSeed(createHash("sha256").update(`${seed} ${name}`).digest());
  return shortLivedIssuer(rootKeyOf(key("root")), () => key(`issuer ${++made}`));
}
