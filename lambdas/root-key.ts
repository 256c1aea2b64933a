import { KMSClient } from "@aws-sdk/client-kms";
import { rootKeyInFile } from "../server/adapters/keys/root-key-in-file";
import { rootKeyInKms } from "../server/adapters/keys/root-key-in-kms";
import type { RootKey } from "../server/ports/root-key";
import type { RootKeys } from "../server/ports/root-keys";

const file = "file:";

/**
 * The root keys that `ROOT_KEY` names: keys of KMS by generation, with commas between them, or `file:` and the path of the first;
 * the others lie beside it as they are needed.
 */
export function rootKeysNamed(name: string): RootKeys {
  const opened = new Map<number, Promise<RootKey | "none">>();
  const open = name.startsWith(file) ? inFiles(name.slice(file.length)) : inKms(name.split(","));
  return {
    async find(generation) {
      const known = opened.get(generation) ?? open(generation);
      opened.set(generation, known);
      try {
        return await known;
      } catch (cause) {
        opened.delete(generation);
        throw cause;
      }
    },
  };
}

const inFiles = (path: string) => (generation: number) =>
  rootKeyInFile(generation === 1 ? path : path.replace(/(\.\w+)?$/, `-${generation}$1`));

function inKms(names: readonly string[]) {
  const client = new KMSClient({});
  return async (generation: number): Promise<RootKey | "none"> => {
    const name = names[generation - 1];
    return name === undefined ? "none" : rootKeyInKms(client, name);
  };
}
