import type { Issuer } from "../../../core/acknowledgement/acknowledgement-file";
import { certificatePayload } from "../../../core/acknowledgement/certificate";
import type { SigningKey } from "../../../core/document/cryptography";
import { hours } from "../../../core/time/duration";
import { type Instant, plus } from "../../../core/time/instant";
import type { IssuerKeys } from "../../ports/issuer-keys";
import type { RootKey } from "../../ports/root-key";

/** How long a certificate is good, and after how long the next key is made: the old one is good for 13 hours more. */
const lifetime = hours(25);
const renewal = hours(12);

interface Certified {
  readonly issuer: Issuer;
  readonly from: Instant;
}

/**
 * Keeps a key of its own and has the root certify it, so that signing an acknowledgement asks the root for nothing.
 * `makeKey` gives a fresh key pair each time.
 */
export function shortLivedIssuer(root: RootKey, makeKey: () => SigningKey): IssuerKeys {
  let current: { readonly from: Instant; readonly certified: Promise<Certified> } | undefined;
  return {
    async current(now) {
      if (!current || now < current.from || now >= plus(current.from, renewal)) {
        current = { from: now, certified: certify(root, makeKey(), now) };
      }
      const used = current;
      try {
        return (await used.certified).issuer;
      } catch (cause) {
        if (current === used) current = undefined;
        throw cause;
      }
    },
    async roots() {
      return [await root.publicKey()];
    },
  };
}

async function certify(root: RootKey, key: SigningKey, from: Instant): Promise<Certified> {
  const { key: rootKeyId } = await root.publicKey();
  const payload = certificatePayload(key, from, plus(from, lifetime), rootKeyId);
  const value = await root.sign(payload);
  return {
    from,
    issuer: { key, certificate: { payload, signature: { signingType: "Ed25519", key: rootKeyId, value } } },
  };
}
