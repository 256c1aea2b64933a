import { describe, expect, it } from "vitest";
import { ed25519 } from "../../cryptography/ed25519";
import type { RootKey } from "../../server/ports/root-key";

/** What every root key has to do (TRU-5). */
export function describeRootKey(name: string, make: () => Promise<RootKey>): void {
  describe(`root key, ${name}`, () => {
    it("signs what its public half verifies, and no other text", async () => {
      const root = await make();
      const { key, public: publicKey } = await root.publicKey();
      const signature = await root.sign("tel é phone");
      expect(key).toBe(ed25519.keyId(publicKey));
      expect(ed25519.verify(publicKey, "tel é phone", signature)).toBe(true);
      expect(ed25519.verify(publicKey, "tel e phone", signature)).toBe(false);
    });
  });
}
