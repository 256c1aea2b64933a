import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { minutes } from "../core/time/duration";
import { plus } from "../core/time/instant";
import { ed25519 } from "../cryptography/ed25519";
import { Collector } from "../emulator/collector/collector";
import type { CssmAnswer, Errand } from "../emulator/collector/errand";
import { CollectorStore } from "../emulator/collector/store/collector-store";
import { type Figure, processorTime } from "./measure";
import { acknowledgedBy, noon, reportFiles, serverForBench } from "./report-path";

const count = 1_000;
const atOnce = 16;

/** What a collector on disk costs a report: to take it, and to hand it up and its acknowledgement down; against the server's own work on it. */
export async function collectorFigures(): Promise<readonly Figure[]> {
  const files = reportFiles(count);
  const acknowledgements = await acknowledgementsOf(files);
  const server = (await processorTime(3, () => acknowledgementsOf(files))) / count;
  let [taking, draining] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 3; round++) {
    const folder = mkdtempSync(join(tmpdir(), "collector-bench-"));
    const store = new CollectorStore(join(folder, "collector.db"));
    const collector = new Collector({ kind: "cslu" }, { store, cryptography: ed25519 });
    taking = Math.min(taking, (await processorTime(1, () => take(collector, files))) / count);
    draining = Math.min(draining, (await processorTime(1, () => drain(collector, acknowledgements))) / count);
    store.close();
    rmSync(folder, { recursive: true });
  }
  const floor = { what: "the server's work on it", value: server * 1_000 };
  const figure = (what: string, value: number, most: number): Figure => ({
    what,
    value: value * 1_000,
    unit: "µs",
    floor,
    budget: `≤ ${most} × the server in memory`,
    kept: value <= most * server,
  });
  return [
    figure("a collector takes a report, on disk", taking, 2),
    figure("a collector drains its backlog, a report and its acknowledgement", draining, 1),
  ];
}

function take(collector: Collector, files: readonly string[]): void {
  for (const file of files) collector.push(file, noon);
}

/** Everything goes up, is answered with a receipt, asked for and acknowledged. */
function drain(collector: Collector, acknowledgements: readonly (readonly string[])[]): void {
  for (const [now, answer] of [
    [noon, (): CssmAnswer => ({ kind: "later", poll: "1" })],
    [
      plus(noon, minutes(2)),
      ({ ref }: Errand): CssmAnswer => {
        const documents = acknowledgements[Number.parseInt(ref, 10) - 1] ?? [];
        return { kind: "acknowledged", documents, refused: [], complete: true };
      },
    ],
  ] as const) {
    for (let errands = collector.due(now, atOnce); errands.length > 0; errands = collector.due(now, atOnce)) {
      collector.allAnswered(
        errands.map((errand) => ({ ref: errand.ref, answer: answer(errand) })),
        now,
      );
    }
  }
  if (collector.status.reports.acknowledged !== count) throw new Error("not everything is acknowledged");
}

async function acknowledgementsOf(files: readonly string[]): Promise<readonly (readonly string[])[]> {
  const server = await serverForBench();
  return acknowledgedBy(server, files);
}
