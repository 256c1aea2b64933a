import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { ed25519 } from "../cryptography/ed25519";
import { type Figure, processorTime } from "./measure";
import { key, reportFiles } from "./report-path";
import type { FleetCost } from "./run-fleet";

const [few, small, large] = [100, 1_000, 10_000] as const;

/**
 * Fleets of 100 to 10,000 devices for thirty days, compiled as in the package: by the clock, in memory, in processor time a
 * device, and against the cryptography that so many reports and acknowledgements cannot do without.
 */
export async function fleets(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "fleet-bench-"));
  try {
    compile(folder);
    const [hundredth, tenth, whole] = [few, small, large].map((devices) => ({ devices, ...costOf(folder, devices) }));
    if (!hundredth || !tenth || !whole) throw new Error("three fleets were run");
    const floor = (await cryptographyOf(whole)) / 1_000;
    return [
      {
        what: `${large} devices × 30 days, ${whole.reports} reports acknowledged`,
        value: whole.seconds,
        unit: "s",
        budget: "≤ 120 s",
        kept: whole.seconds <= 120,
      },
      {
        what: "… in processor time",
        value: whole.processorSeconds,
        unit: "s",
        floor: { what: "signing, hashing and checking each report and acknowledgement", value: floor },
        budget: "≤ 240 s: two processors for 120 s",
        kept: whole.processorSeconds <= 240,
      },
      {
        what: "… in memory",
        value: whole.mebibytes,
        unit: "MiB",
        budget: "≤ 1024 MiB",
        kept: whole.mebibytes <= 1_024,
      },
      growth(hundredth, tenth),
      growth(tenth, whole),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Fleet = FleetCost & { readonly devices: number };

/** Processor time a device, in a fleet ten times as large. */
function growth(one: Fleet, other: Fleet): Figure {
  const [floor, value] = [one, other].map(({ processorSeconds, devices }) => (processorSeconds / devices) * 1_000);
  return {
    what: `processor time of a device in a fleet of ${other.devices}`,
    value: value ?? Number.NaN,
    unit: "ms",
    floor: { what: `in one of ${one.devices}`, value: floor ?? Number.NaN },
    budget: "≤ 1.25 × floor",
    kept: (value ?? Number.NaN) <= 1.25 * (floor ?? Number.NaN),
  };
}

/** Milliseconds for a signature, its check and two hashes of every report, and a signature and its check of every acknowledgement. */
async function cryptographyOf({ reports, acknowledgements }: FleetCost): Promise<number> {
  const [payload = ""] = reportFiles(1);
  const signature = key.sign(payload);
  const rounds = 2_000;
  const each = async (work: () => unknown) =>
    (await processorTime(3, () => Array.from({ length: rounds }, work))) / rounds;
  const [sign, check, hash] = [
    await each(() => key.sign(payload)),
    await each(() => ed25519.verify(key.publicKey, payload, signature)),
    await each(() => ed25519.sha256(payload)),
  ];
  return reports * (sign + check + 2 * hash) + acknowledgements * (sign + check);
}

function compile(folder: string): void {
  const sources = ["bench/run-fleet.ts", "cli/fleet/fleet-thread.ts", "cli/fleet/fleet-run-thread.ts"];
  buildSync({
    absWorkingDir: join(__dirname, ".."),
    entryPoints: sources,
    outdir: folder,
    entryNames: "[name]",
    bundle: true,
    platform: "node",
    logLevel: "error",
  });
}

function costOf(folder: string, devices: number): FleetCost {
  const program = [join(folder, "run-fleet.js"), String(devices)];
  return JSON.parse(execFileSync(process.execPath, program, { encoding: "utf8" }));
}
