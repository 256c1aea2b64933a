import type { Settings } from "../device/configure";
import type { RouterState } from "../device/router-state";

/** Routers as they were, one or a pair, with the configuration that a restart takes up, and what the far end of its wire remembers. */
export interface Kept {
  readonly states: readonly RouterState[];
  /** One for each. */
  readonly startups: readonly Settings[];
  readonly farEnd?: unknown;
}

/** Where a router is kept over the end of its program. */
export interface Disk {
  /** Keeps it; what was kept is on the disk when this returns. */
  readonly keep: (kept: Kept) => void;
  readonly read: () => Kept | undefined;
  readonly keepSnapshot: (name: string, kept: Kept) => void;
  readonly readSnapshot: (name: string) => Kept | undefined;
}

/** A disk that forgets everything when its program ends. */
export function memoryDisk(): Disk {
  const snapshots = new Map<string, Kept>();
  return {
    keep: () => {},
    read: () => undefined,
    keepSnapshot: (name, kept) => {
      snapshots.set(name, kept);
    },
    readSnapshot: (name) => snapshots.get(name),
  };
}
