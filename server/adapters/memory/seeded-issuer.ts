import { createHash } from "node:crypto";
import { signingKeyFromSeed } from "../../../cryptography/ed25519";
import type { IssuerKeys } from "../../ports/issuer-keys";
import type { RootRecords } from "../../ports/root-keys";
import { shortLivedIssuer } from "../keys/short-lived-issuer";
import { memoryRootRecords } from "./memory-root-records";
import { seededRootKeys } from "./seeded-root-keys";

/** Root keys and short-lived keys that the seed gives, the same in every run. Never for a real server. */
export function seededIssuer(seed: string, rootRecords: RootRecords = memoryRootRecords()): IssuerKeys {
  let made = 0;
  const key = () => signingKeyFromSeed(createHash("sha256").update(`${seed} issuer ${++made}`).digest());
  return shortLivedIssuer({ rootKeys: seededRootKeys(seed), rootRecords }, key);
}
