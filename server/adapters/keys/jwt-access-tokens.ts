import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { JOSEError } from "jose/errors";
import { SignJWT } from "jose/jwt/sign";
import { jwtVerify } from "jose/jwt/verify";
import { hours } from "../../../core/time/duration";
import { type Instant, plus } from "../../../core/time/instant";
import { ed25519 } from "../../../cryptography/ed25519";
import type { AccessKey, AccessKeys } from "../../ports/access-keys";
import type { AccessTokens } from "../../ports/access-tokens";

const lifetime = hours(1);
/** After so long a process makes its next key; the tokens of the old one are good for an hour more. */
const renewal = hours(12);

const claims = { issuer: "slp-kit licence server", audience: "smart-accounts-and-licensing", typ: "at+jwt" };

interface Signer extends AccessKey {
  readonly from: Instant;
  readonly privateKey: KeyObject;
}

/** JSON Web Tokens, each signed by a key of the process that issued it; anybody finds the public half among the published keys. */
export function jwtAccessTokens(keys: AccessKeys): AccessTokens {
  let current: Signer | undefined;
  return {
    async issue(user, now) {
      if (!current || now < current.from || now >= plus(current.from, renewal)) current = newSigner(now);
      const { privateKey, from: _, ...key } = current;
      await keys.publish(key);
      const expiresAt = plus(now, lifetime);
      const token = await new SignJWT()
        .setProtectedHeader({ alg: "EdDSA", kid: key.key, typ: claims.typ })
        .setIssuer(claims.issuer)
        .setAudience(claims.audience)
        .setSubject(user)
        .setIssuedAt(now)
        .setExpirationTime(expiresAt)
        .sign(privateKey);
      return { token, expiresAt };
    },
    async userOf(token, now) {
      const keyOf = async ({ kid = "" }: { kid?: string }): Promise<KeyObject> => {
        const found = await keys.find(kid);
        if (found === "unknown" || now >= found.expiresAt) throw new UnknownKey();
        return publicKeyOf(found);
      };
      try {
        const options = { ...claims, algorithms: ["EdDSA"], currentDate: new Date(now * 1000) };
        return (await jwtVerify(token, keyOf, options)).payload.sub ?? "invalid";
      } catch (error) {
        if (error instanceof UnknownKey || error instanceof JOSEError) return "invalid";
        throw error;
      }
    },
  };
}

function newSigner(from: Instant): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("base64");
  return { key: ed25519.keyId(raw), public: raw, from, expiresAt: plus(plus(from, renewal), lifetime), privateKey };
}

const publicKeyOf = (key: AccessKey): KeyObject =>
  createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(key.public, "base64").toString("base64url") },
    format: "jwk",
  });

/** The token names a key that was never published here, or is over. */
class UnknownKey extends Error {
  override readonly name = "UnknownKey";
}
