import type { Duration } from "../../core/time/duration";
import { plus } from "../../core/time/instant";
import { type AuditPorts, record } from "../audit/record";
import type { Clock } from "../ports/clock";
import type { RootRecord } from "../ports/root-keys";
import { isGood, knownRoots, type RootPorts } from "./known-roots";

export interface KeyPorts extends RootPorts, AuditPorts {
  readonly clock: Clock;
}

export interface Rotation {
  /** How long devices are told of the new key before it certifies. */
  readonly overlap: Duration;
  readonly actor: string;
}

export type RotationOutcome =
  | { readonly kind: "announced"; readonly root: RootRecord }
  | { readonly kind: "refused"; readonly reason: "under-way" | "no-key"; readonly message: string };

/**
 * Announces the next root key: from now on devices are told of it with trust and acknowledgements, and when the overlap is over it
 * certifies in the place of the one before, whose acknowledgements are as good as ever (TRU-5).
 */
export const rotateRootKey =
  (ports: KeyPorts) =>
  async ({ overlap, actor }: Rotation): Promise<RotationOutcome> => {
    const now = await ports.clock.now();
    for (;;) {
      const roots = await knownRoots(ports);
      const waiting = roots.find((root) => isGood(root) && root.signsFrom > now);
      if (waiting) {
        const message = `the key ${waiting.key} is announced and does not certify yet; wait for it, or revoke it`;
        return { kind: "refused", reason: "under-way", message };
      }
      const generation = Math.max(0, ...roots.map((root) => root.generation)) + 1;
      const next = await ports.rootKeys.find(generation);
      if (next === "none") return noKey(generation);
      const root = {
        generation,
        ...(await next.publicKey()),
        announcedAt: now,
        signsFrom: plus(now, overlap),
        revokedAt: "never",
        version: 1,
      } as const;
      if (roots.some(({ key }) => key === root.key)) return noKey(generation);
      if ((await ports.rootRecords.save(root)) === "stale") continue;
      await record(ports, now, {
        smartAccount: "unassigned",
        actor,
        action: "rotate root key",
        subject: root.key,
        outcome: "accepted",
      });
      return { kind: "announced", root };
    }
  };

const noKey = (generation: number): RotationOutcome => ({
  kind: "refused",
  reason: "no-key",
  message: `this server was given no root key number ${generation}; deploy it with one more first`,
});
