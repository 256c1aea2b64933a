import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Figure } from "./measure";
import type { FleetCost } from "./run-fleet";

const [small, large] = [1_000, 10_000] as const;

/** A fleet of 10,000 devices for thirty days: by the clock, in memory, and against a tenth of it, device by device. */
export function fleets(): readonly Figure[] {
  const few = costOf(small);
  const many = costOf(large);
  const perDevice = ({ processorSeconds }: FleetCost, devices: number) => (processorSeconds / devices) * 1_000;
  const floor = { what: `a device in a fleet of ${small}`, value: perDevice(few, small) };
  return [
    {
      what: `${large} devices × 30 days, ${many.reports} reports acknowledged`,
      value: many.seconds,
      unit: "s",
      budget: "≤ 120 s",
      kept: many.seconds <= 120,
    },
    { what: "… in memory", value: many.mebibytes, unit: "MiB", budget: "≤ 1024 MiB", kept: many.mebibytes <= 1_024 },
    {
      what: "… processor time a device",
      value: perDevice(many, large),
      unit: "ms",
      floor,
      budget: "≤ 1.25 × floor",
      kept: perDevice(many, large) <= 1.25 * floor.value,
    },
  ];
}

function costOf(devices: number): FleetCost {
  const program = ["-r", "ts-node/register", join(__dirname, "run-fleet.ts"), String(devices)];
  return JSON.parse(execFileSync(process.execPath, program, { encoding: "utf8" }));
}
