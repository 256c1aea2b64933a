import { join } from "node:path";
import * as z from "zod/mini";
import { ed25519 } from "../../cryptography/ed25519";
import { Collector } from "../../emulator/collector/collector";
import type { CollectorSetup } from "../../emulator/collector/desk";
import { CollectorStore } from "../../emulator/collector/store/collector-store";

const setupShape = z.union([
  z.object({ kind: z.literal("cslu") }),
  z.object({
    kind: z.literal("on-prem"),
    version: z.object({ version: z.int(), release: z.int() }),
    token: z.optional(z.string()),
  }),
]);
const fact = "setup";

/** The collector of a folder with its store, to be closed. */
export interface OpenCollector {
  readonly collector: Collector;
  close(): void;
}

/** Opens the collector of a folder as it was set up last, or as `setup` from now on; a new one is a CSLU. */
export function openCollector(folder: string, setup?: CollectorSetup): OpenCollector {
  const store = new CollectorStore(join(folder, "collector.db"));
  if (setup) store.notes.setFact(fact, JSON.stringify({ ...setup, pace: undefined }));
  const kept = store.notes.fact(fact);
  const known = kept === undefined ? { kind: "cslu" as const } : z.parse(setupShape, JSON.parse(kept));
  return { collector: new Collector(setup ?? known, { store, cryptography: ed25519 }), close: () => store.close() };
}
