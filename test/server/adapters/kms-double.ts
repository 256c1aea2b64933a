import { generateKeyPairSync, sign } from "node:crypto";
import { GetPublicKeyCommand, type KMSClient, SignCommand } from "@aws-sdk/client-kms";

/** As much of KMS as a root key needs: one key, of the spec given. */
export function kmsDouble(spec: "ECC_NIST_EDWARDS25519" | "ECC_NIST_P256" = "ECC_NIST_EDWARDS25519") {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const send = async (command: unknown) => {
    if (command instanceof GetPublicKeyCommand) {
      return { KeySpec: spec, PublicKey: publicKey.export({ format: "der", type: "spki" }) };
    }
    if (command instanceof SignCommand && command.input.SigningAlgorithm === "ED25519_SHA_512") {
      return { Signature: sign(null, command.input.Message ?? new Uint8Array(), privateKey) };
    }
    throw new Error("this double answers GetPublicKey and Sign with ED25519_SHA_512 only");
  };
  return { send } as unknown as Pick<KMSClient, "send">;
}
