import { GetPublicKeyCommand, type KMSClient, SignCommand } from "@aws-sdk/client-kms";
import type { IssuerKey } from "../../../core/acknowledgement/certificate";
import { ed25519 } from "../../../cryptography/ed25519";
import type { RootKey } from "../../ports/root-key";

/** The root key in AWS KMS, of spec ECC_NIST_EDWARDS25519; its private half never leaves it. */
export function rootKeyInKms(client: Pick<KMSClient, "send">, keyId: string): RootKey {
  let known: Promise<IssuerKey> | undefined;
  return {
    async publicKey() {
      known ??= fetchPublicKey(client, keyId);
      try {
        return await known;
      } catch (cause) {
        known = undefined;
        throw cause;
      }
    },
    async sign(text) {
      const { Signature } = await client.send(
        new SignCommand({
          KeyId: keyId,
          Message: Buffer.from(text, "utf8"),
          MessageType: "RAW",
          SigningAlgorithm: "ED25519_SHA_512",
        }),
      );
      if (!Signature) throw new RootKeyUnusable(keyId, "KMS answered without a signature");
      return Buffer.from(Signature).toString("base64");
    },
  };
}

/** The DER of an Ed25519 public key ends with its 32 raw bytes. */
async function fetchPublicKey(client: Pick<KMSClient, "send">, keyId: string): Promise<IssuerKey> {
  const { PublicKey, KeySpec } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
  if (!PublicKey || KeySpec !== "ECC_NIST_EDWARDS25519") {
    throw new RootKeyUnusable(keyId, `its spec is ${KeySpec}; it has to be ECC_NIST_EDWARDS25519`);
  }
  const publicKey = Buffer.from(PublicKey).subarray(-32).toString("base64");
  return { key: ed25519.keyId(publicKey), public: publicKey };
}

export class RootKeyUnusable extends Error {
  override readonly name = "RootKeyUnusable";
  constructor(keyId: string, reason: string) {
    super(`the root key ${keyId} cannot be used: ${reason}`);
  }
}
