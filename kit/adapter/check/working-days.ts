import { CollectorBench } from "../bench/collector-side/collector-bench";
import { CollectorDeclaration } from "../bench/collector-side/collector-declaration";
import { Declaration } from "../bench/declaration";
import { DeviceBench } from "../bench/device-bench";
import { deviceOf } from "../bench/device-text";
import { momentOf } from "../bench/moment";
import { ScriptedServer } from "../bench/scripted-server";
import { keepMeasured } from "../bench/server-side/measured-reports";
import { ServerBench } from "../bench/server-side/server-bench";
import { ServerDeclaration } from "../bench/server-side/server-declaration";
import { sessionsOf } from "../bench/sessions";
import { spanOf } from "../bench/span";
import type { Carrier } from "../carrier/carrier";
import { collectorClient, deviceClient, serverClient } from "../carrier/clients";

/** Some days in the life of a device: it is trusted, carries calls, reports them and is acknowledged. */
export async function daysOfDevice(carrier: Carrier): Promise<void> {
  const device = deviceClient(carrier);
  const declaration = new Declaration(await device.call("hello", { protocol: 1 }));
  const bench = new DeviceBench(device, declaration, new ScriptedServer());
  await bench.server.begin(bench.story.start);
  await bench.prepare(deviceOf("a trusted device"));
  await bench.setInterval({ hours: 8 });
  bench.planSessions(sessionsOf("5 Standard trunk sessions"), spanOf("from 00:30 to 03:00"));
  bench.planSessions(sessionsOf("40 Standard trunk sessions"), spanOf("from 08:00 on day 2 to 20:00 on day 3"));
  await bench.story.reach(momentOf("00:00 on day 12"));
}

const measured = [
  { report: "1", licence: "Standard", from: "00:00 on day 1", to: "08:00 on day 1", sessions: "5" },
  { report: "1", licence: "Standard", from: "08:00 on day 1", to: "16:00 on day 1", sessions: "9" },
];

/** A day in the life of a collector: a device pushes its report, CSSM acknowledges it, the device fetches the acknowledgement. */
export async function dayOfCollector(carrier: Carrier): Promise<void> {
  const collector = collectorClient(carrier);
  const declaration = new CollectorDeclaration(await collector.call("hello", { protocol: 1 }));
  const bench = new CollectorBench(collector, declaration);
  await bench.install({ kind: declaration.has("cslu") ? "cslu" : "on-prem" });
  const device = bench.device("A");
  keepMeasured(device, measured, bench.start);
  await bench.reach(momentOf("16:05 on day 1"));
  await bench.submit(device, [1]);
  await bench.submit(device, [1]);
  await bench.reach(momentOf("16:05 on day 2"));
  await bench.poll(device);
}

/** A day in the life of a licence server: a device is trusted, reports, reports the same again and asks for its acknowledgement. */
export async function dayOfServer(carrier: Carrier): Promise<void> {
  const server = serverClient(carrier);
  const bench = new ServerBench(server, new ServerDeclaration(await server.call("hello", { protocol: 1 })));
  await bench.begin();
  const device = bench.device("A");
  await bench.establishTrust(device, "Voice");
  keepMeasured(device, measured, bench.start);
  await bench.reach(momentOf("16:05 on day 1"));
  await bench.submit(device, [1]);
  await bench.poll(device);
  await bench.submit(device, [1]);
  await bench.reach(momentOf("16:15 on day 1"));
  await bench.poll(device);
}
