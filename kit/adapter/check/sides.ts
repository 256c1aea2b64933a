import { z } from "zod";
import { playsRelease } from "../bench/release-range";
import type { Carrier } from "../carrier/carrier";
import { collectorOps } from "../messages/collector";
import { deviceOps } from "../messages/device";
import type { Ops } from "../messages/envelope";
import { collectorCapability } from "../messages/hello";
import { serverOps } from "../messages/server";
import { collectorProbes } from "./collector-probes";
import { deviceProbes, noRelease } from "./device-probes";
import type { Asked, Probe } from "./probe";
import { serverProbes } from "./server-probes";
import { dayOfCollector, dayOfServer, daysOfDevice } from "./working-days";

/** What `hello` has to say before anything else can be asked. */
export const introduction = z.object({
  side: z.enum(["device", "server", "collector"]),
  implementation: z.object({ name: z.string(), version: z.string() }),
  capabilities: z.array(z.string()),
  releases: z.union([z.array(z.string()), z.object({ from: z.string(), to: z.string() })]).nullish(),
  clock: z.enum(["advance", "wall"]),
});
export type Introduction = z.output<typeof introduction>;

/** What is put to the implementations of one side. */
export type Side = {
  readonly ops: Ops<Record<string, unknown>>;
  readonly probes: (introduction: Introduction) => readonly Probe[];
  /** A longer story, which is played twice. */
  readonly story?: (carrier: Carrier) => Promise<void>;
  /** Whether names may be drawn anew in each run. */
  readonly drawsNames: boolean;
  /** What has to be refused with `accepted: false`. */
  readonly impossible: readonly Asked[];
};

export const sides: Record<Introduction["side"], Side> = {
  device: {
    ops: deviceOps,
    probes: ({ releases, clock }) =>
      deviceProbes(releaseFor(releases), clock, (release) => playsRelease(releases ?? undefined, release)),
    story: daysOfDevice,
    drawsNames: false,
    impossible: [noRelease],
  },
  server: {
    ops: serverOps,
    probes: ({ clock }) => serverProbes(clock),
    story: dayOfServer,
    drawsNames: true,
    impossible: [],
  },
  collector: {
    ops: collectorOps,
    probes: ({ capabilities, clock }) => collectorProbes(z.array(collectorCapability).parse(capabilities), clock),
    story: dayOfCollector,
    drawsNames: false,
    impossible: [],
  },
};

/** A release that the device declares. */
function releaseFor(declared: Introduction["releases"]): string {
  const usual = "17.6.1a";
  if (!declared) return usual;
  if ("to" in declared) return declared.to;
  return declared.includes(usual) ? usual : (declared[0] ?? usual);
}
