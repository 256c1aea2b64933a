import { record } from "../audit/record";
import type { RootRecord } from "../ports/root-keys";
import { isGood, knownRoots } from "./known-roots";
import type { KeyPorts } from "./rotate-root-key";

export interface Revocation {
  /** The id of the key. */
  readonly key: string;
  readonly actor: string;
}

export type RevocationOutcome =
  | { readonly kind: "revoked"; readonly root: RootRecord }
  | { readonly kind: "refused"; readonly reason: "unknown-key" | "last-key"; readonly message: string };

/**
 * Ends a root key: it certifies nothing any more, and devices forget it with their next trust or acknowledgement. A device that
 * knows no other has to be trusted again. The last good key is kept: without one nothing could be acknowledged.
 */
export const revokeRootKey =
  (ports: KeyPorts) =>
  async ({ key, actor }: Revocation): Promise<RevocationOutcome> => {
    const now = await ports.clock.now();
    for (;;) {
      const roots = await knownRoots(ports);
      const root = roots.find((one) => one.key === key);
      if (!root) return refused("unknown-key", `this server never had a root key ${key}`);
      if (!isGood(root)) return { kind: "revoked", root };
      if (roots.filter(isGood).length === 1) {
        return refused("last-key", `${key} is the only root key that is good; announce another one first`);
      }
      const revoked: RootRecord = { ...root, revokedAt: now, version: root.version + 1 };
      if ((await ports.rootRecords.save(revoked)) === "stale") continue;
      await record(ports, now, {
        smartAccount: "unassigned",
        actor,
        action: "revoke root key",
        subject: key,
        outcome: "accepted",
      });
      return { kind: "revoked", root: revoked };
    }
  };

const refused = (reason: "unknown-key" | "last-key", message: string): RevocationOutcome => ({
  kind: "refused",
  reason,
  message,
});
