import type { collectorOps } from "../messages/collector";
import type { CollectorCapability } from "../messages/hello";
import { type Asked, asking, type Probe } from "./probe";

const ask = asking<typeof collectorOps>();
const at = "2021-03-29T00:00:00Z";
const sudi = { pid: "ISR4321/K9", serial: "FDO2112A0BC" };

/** What a collector is asked, one thing after the other, each on an empty one of the kind that it declares. */
export function collectorProbes(
  capabilities: readonly CollectorCapability[],
  clock: "advance" | "wall",
): readonly Probe[] {
  const resetAs = (kind: "cslu" | "on-prem") => ask("reset", { at, kind });
  const reset = resetAs(capabilities.includes("cslu") ? "cslu" : "on-prem");
  const everyCollector = (asked: Asked, what = asked.op): Probe => ({ what, before: [reset], ask: asked });
  const only = (capability: CollectorCapability, asked: Asked): Probe => ({ ...everyCollector(asked), capability });
  return [
    { capability: "cslu", what: "reset as cslu", before: [], ask: resetAs("cslu") },
    { capability: "on-prem", what: "reset as on-prem", before: [], ask: resetAs("on-prem") },
    everyCollector(ask("push", { message: { ref: "1", at, from: sudi, to: "cslu", kind: "report", reports: [] } })),
    everyCollector(ask("link", { to: "cssm", state: "down" })),
    ...(clock === "advance" ? [everyCollector(ask("advance", { to: "2021-03-29T01:00:00Z" }))] : []),
    everyCollector(ask("observe", { what: ["queued", "delivered"] }), "observe queued, delivered"),
    only("pull", ask("pull", { device: { sudi, reports: [] } })),
    only("on-prem", ask("token", {})),
    only("offline-files", ask("exportFile", {})),
    only("offline-files", ask("importFile", { file: "bm8gZmlsZQ==" })),
    only("reload", ask("reload", {})),
  ];
}
