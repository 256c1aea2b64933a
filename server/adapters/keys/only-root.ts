import type { RootPorts } from "../../keys/known-roots";
import type { RootKey } from "../../ports/root-key";

/** One root key for ever, for a server that is never rotated: in tests and rehearsals. */
export const onlyRoot = (root: RootKey): RootPorts => ({
  rootKeys: { find: async (generation) => (generation === 1 ? root : "none") },
  rootRecords: { all: async () => [], save: async () => "stale" },
});
