import type { SigningKey } from "../../../core/document/cryptography";
import type { RootKey } from "../../ports/root-key";

/** A root key whose private half this process holds. */
export const rootKeyOf = (key: SigningKey): RootKey => ({
  async publicKey() {
    return { key: key.keyId, public: key.publicKey };
  },
  async sign(text) {
    return key.sign(text);
  },
});
