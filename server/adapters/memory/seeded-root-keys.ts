import { createHash } from "node:crypto";
import { signingKeyFromSeed } from "../../../cryptography/ed25519";
import type { RootKeys } from "../../ports/root-keys";
import { rootKeyOf } from "../keys/root-key-of";

/** As many root keys as are asked for, which the seed gives, the same in every run. Never for a real server. */
export const seededRootKeys = (seed: string): RootKeys => ({
  async find(generation) {
    const name = generation === 1 ? "root" : `root ${generation}`;
    return rootKeyOf(signingKeyFromSeed(createHash("sha256").update(`${seed} ${name}`).digest()));
  },
});
