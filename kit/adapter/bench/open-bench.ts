import type { Carrier } from "../carrier/carrier";
import { collectorClient, deviceClient, serverClient } from "../carrier/clients";
import type { Subject } from "../subject";
import { CollectorBench } from "./collector-side/collector-bench";
import { CollectorDeclaration } from "./collector-side/collector-declaration";
import { Declaration } from "./declaration";
import { DeviceBench } from "./device-bench";
import type { LicenceServer } from "./licence-server";
import { Undecided } from "./outcome";
import { RelayedServer } from "./relayed-server";
import { ScriptedServer } from "./scripted-server";
import { ServerBench } from "./server-side/server-bench";
import { ServerDeclaration } from "./server-side/server-declaration";

/** Where a scenario happens, by the side of its subject. */
export type Bench = DeviceBench | ServerBench | CollectorBench;
type DeviceSubject = Exclude<Subject, { side: "server" | "collector" }>;

/** A bench for one scenario on the subject. */
export async function openBench(subject: Subject): Promise<Bench> {
  switch (subject.side) {
    case "server":
      return openServerBench(subject.server);
    case "collector":
      return openCollectorBench(subject.collector);
    default:
      return openDeviceBench(subject);
  }
}

async function openDeviceBench(subject: DeviceSubject): Promise<DeviceBench> {
  const device = deviceClient(subject.device);
  const declaration = new Declaration(await device.call("hello", { protocol: 1 }));
  const bench = new DeviceBench(device, declaration, await licenceServerFor(subject, declaration));
  await bench.server.begin(bench.story.start);
  return bench;
}

async function openServerBench(carrier: Carrier): Promise<ServerBench> {
  const server = serverClient(carrier);
  const bench = new ServerBench(server, new ServerDeclaration(await server.call("hello", { protocol: 1 })));
  await bench.begin();
  return bench;
}

async function openCollectorBench(carrier: Carrier): Promise<CollectorBench> {
  const collector = collectorClient(carrier);
  return new CollectorBench(collector, new CollectorDeclaration(await collector.call("hello", { protocol: 1 })));
}

async function licenceServerFor(subject: DeviceSubject, device: Declaration): Promise<LicenceServer> {
  if (subject.side === "device") return new ScriptedServer();
  const client = serverClient(subject.server);
  const server = new ServerDeclaration(await client.call("hello", { protocol: 1 }));
  if (device.has("documents") === server.has("documents")) return new RelayedServer(client, server);
  const [signs, not] = device.has("documents") ? ["device", "server"] : ["server", "device"];
  throw new Undecided(
    "inapplicable",
    `the ${signs} signs documents and the ${not} does not: the two cannot be connected`,
  );
}
