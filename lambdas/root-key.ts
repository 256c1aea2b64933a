import { KMSClient } from "@aws-sdk/client-kms";
import { rootKeyInFile } from "../server/adapters/keys/root-key-in-file";
import { rootKeyInKms } from "../server/adapters/keys/root-key-in-kms";
import type { RootKey } from "../server/ports/root-key";

const file = "file:";

/** The root key that `ROOT_KEY` names: `file:` and a path, or a key of KMS. */
export function rootKeyNamed(name: string): RootKey {
  if (!name.startsWith(file)) return rootKeyInKms(new KMSClient({}), name);
  let opened: Promise<RootKey> | undefined;
  const open = (): Promise<RootKey> => {
    opened ??= rootKeyInFile(name.slice(file.length));
    return opened;
  };
  return {
    publicKey: async () => (await open()).publicKey(),
    sign: async (text) => (await open()).sign(text),
  };
}
