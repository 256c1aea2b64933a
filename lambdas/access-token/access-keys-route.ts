import type { AccessKeys } from "../../server/ports/access-keys";
import type { Clock } from "../../server/ports/clock";
import { type Answer, ok } from "../http/answer";

/** The keys that access tokens are signed with, as a JSON Web Key Set (RFC 7517). */
export const accessKeysRoute =
  ({ clock, accessKeys }: { readonly clock: Clock; readonly accessKeys: AccessKeys }) =>
  async (): Promise<Answer> => {
    const keys = await accessKeys.good(await clock.now());
    return ok({
      keys: keys.map((key) => ({
        kty: "OKP",
        crv: "Ed25519",
        alg: "EdDSA",
        use: "sig",
        kid: key.key,
        x: Buffer.from(key.public, "base64").toString("base64url"),
      })),
    });
  };
