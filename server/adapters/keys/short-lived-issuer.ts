import type { Issuer } from "../../../core/acknowledgement/acknowledgement-file";
import { certificatePayload } from "../../../core/acknowledgement/certificate";
import type { SigningKey } from "../../../core/document/cryptography";
import { hours } from "../../../core/time/duration";
import { type Instant, plus } from "../../../core/time/instant";
import { keyOf, type RootPorts, signingRoot, toldRoots } from "../../keys/known-roots";
import { rememberedRoots } from "../../keys/remembered-roots";
import type { IssuerKeys } from "../../ports/issuer-keys";
import type { RootRecord } from "../../ports/root-keys";

/** How long a certificate is good, and after how long the next key is made: the old one is good for 13 hours more. */
const lifetime = hours(25);
const renewal = hours(12);

interface Current {
  readonly from: Instant;
  /** The root key that certified it. */
  readonly root: string;
  readonly issuer: Promise<Issuer>;
}

/**
 * Keeps a key of its own and has the root certify it, so that signing an acknowledgement asks the root for nothing. When another
 * root signs from now on, there is another key at once. `makeKey` gives a fresh key pair each time.
 */
export function shortLivedIssuer(ports: RootPorts, makeKey: () => SigningKey): IssuerKeys {
  const rootsAt = rememberedRoots(ports);
  let current: Current | undefined;
  return {
    async current(now) {
      const root = signingRoot(await rootsAt(now), now);
      if (root === "none") throw new RootKeyMissing("there is no root key that is good");
      if (!current || current.root !== root.key || now < current.from || now >= plus(current.from, renewal)) {
        current = { from: now, root: root.key, issuer: certify(ports, root, makeKey(), now) };
      }
      const used = current;
      try {
        return await used.issuer;
      } catch (cause) {
        if (current === used) current = undefined;
        throw cause;
      }
    },
    roots: async (now) => toldRoots(await rootsAt(now)),
    async toldRoots(now) {
      const roots = await rootsAt(now);
      return roots.length > 1 ? toldRoots(roots) : "nothing";
    },
    allRoots: async (now) => (await rootsAt(now)).map(keyOf),
  };
}

async function certify(
  { rootKeys }: RootPorts,
  { generation, key: rootId }: RootRecord,
  key: SigningKey,
  from: Instant,
): Promise<Issuer> {
  const root = await rootKeys.find(generation);
  if (root === "none") throw new RootKeyMissing(`the root key ${rootId}, number ${generation}, is not to be found`);
  const found = await root.publicKey();
  if (found.key !== rootId) {
    throw new RootKeyMissing(`in the place of the root key ${rootId}, number ${generation}, there is ${found.key}`);
  }
  const payload = certificatePayload(key, from, plus(from, lifetime), rootId);
  const value = await root.sign(payload);
  return { key, certificate: { payload, signature: { signingType: "Ed25519", key: rootId, value } } };
}

/** Devices would not take what another key certifies. */
export class RootKeyMissing extends Error {
  override readonly name = "RootKeyMissing";
  constructor(reason: string) {
    super(`nothing can be signed: ${reason}; restore it, or announce another one and revoke it`);
  }
}
