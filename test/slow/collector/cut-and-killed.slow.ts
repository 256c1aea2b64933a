import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openCollector } from "../../../cli/collector/open-collector";
import { hours } from "../../../core/time/duration";
import { formatInstant, type Instant, plus } from "../../../core/time/instant";
import { jitter } from "../../../emulator/device/pace";
import { collectorPaths, LicenceServerClient } from "../../../emulator/transport/licence-server-client";
import { fillPath, paths } from "../../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../../local/start-local-system";
import { accountWithToken, call } from "../../local/rehearsal";
import { CollectorProcess } from "./collector-process";
import { cuttingProxy, type Fate } from "./cutting-proxy";
import { FleetRouter, forAll, midnight, textsIn } from "./fleet";

/** How many routers there are; SLOW_COLLECTOR_DEVICES says otherwise. */
const count = Number(process.env.SLOW_COLLECTOR_DEVICES ?? 500);
/** The collector is killed whenever so many requests have met the network, more or less. */
const requestsBetweenKills = Math.max(60, count);
const mostKills = 6;
const seed = "cut and killed";

let system: LocalSystem;
let folder: string;
let collector: CollectorProcess;
let faults = true;
let requests = 0;
let nextKill = requestsBetweenKills;
let restart: Promise<void> = Promise.resolve();

/** One in ten requests is lost, one in ten answers; the collector is killed by count. */
function fate(): Fate {
  requests += 1;
  if (!faults) return "passes";
  if (requests >= nextKill && collector.kills < mostKills) {
    nextKill = requests + Math.ceil(requestsBetweenKills * (0.5 + jitter(`${seed} kill`, requests)));
    restart = restart.then(() => collector.killAndStart());
  }
  const drawn = jitter(seed, requests);
  return drawn < 0.1 ? "is lost" : drawn < 0.2 ? "loses its answer" : "passes";
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "collector-"));
  system = await startLocalSystem({ testClock: true });
});
afterAll(async () => {
  await collector.end();
  await system.close();
  rmSync(folder, { recursive: true, force: true });
});

const setClock = (now: Instant) => call(system.url, `PUT ${paths.testClock}`, { now: formatInstant(now) });

/** Waits until nothing is on its way between the collector and the licence server. */
async function settled(): Promise<void> {
  for (;;) {
    await restart;
    const { collector: kept, close } = openCollector(folder);
    const { waiting, taken } = kept.status.reports;
    close();
    if (waiting + taken === 0) return;
    await setTimeout(100);
  }
}

it(`${count} routers, a collector that is killed again and again, and links that are cut: every report arrives, as it was, and counts once`, async () => {
  await setClock(midnight);
  const { virtualAccount, token } = await accountWithToken(system.url);
  const up = await cuttingProxy(() => system.url, fate);
  collector = new CollectorProcess(up.url, folder);
  await collector.start();
  const down = await cuttingProxy(() => collector.url, fate);

  const fleet = Array.from({ length: count }, (_, number) => new FleetRouter(number));
  const server = new LicenceServerClient(new URL(system.url));
  await forAll(fleet, async (one) => {
    await one.carry(one.router.trust({ token, scope: "local", force: false }).sent, server);
    one.router.configure({ transport: "cslu" });
    one.router.calls({ action: "start", kind: "trunk", count: 2 });
  });

  const client = new LicenceServerClient(new URL(down.url), undefined, undefined, collectorPaths);
  const reach = async (at: Instant) => {
    await setClock(at);
    await forAll(fleet, (one) => one.advance(at, client));
    await settled();
  };
  await reach(plus(midnight, hours(2)));
  for (const { router } of fleet) router.calls({ action: "start", kind: "trunk", count: 1 });
  await reach(plus(midnight, hours(27)));
  faults = false;
  await restart;
  await collector.killAndStart();
  const open = () => fleet.filter(({ router }) => router.state.book.handed.length > 0);
  for (let day = 2; day < 8 && (day === 2 || open().length > 0); day++)
    await reach(plus(midnight, hours(24 * day + 4)));

  expect(open().length).toBe(0);
  const arrived = new Set(up.passed.filter(({ path }) => path === paths.reportUsage).flatMap(textsOfSubmission));
  const made = new Set(fleet.flatMap((one) => [...one.made]));
  expect(made.size).toBeGreaterThanOrEqual(2 * count);
  const [lost, changed] = [
    [...made].filter((text) => !arrived.has(text)),
    [...arrived].filter((text) => !made.has(text)),
  ];
  expect([lost.length, changed.length]).toEqual([0, 0]);
  const issued = new Set(up.passed.flatMap(({ answer }) => acknowledgementsIn(answer)));
  const strangers = fleet.flatMap((one) => [...one.handed]).filter((document) => !issued.has(document));
  expect(strangers.length).toBe(0);
  expect(collector.kills).toBeGreaterThan(3);

  const path = fillPath(paths.usageHistory, { domain: "example.com", virtualAccount });
  const query = "tag=CUBE_T_STD&from=2021-03-29T00:00:00Z&to=2021-03-29T05:00:00Z";
  const { body } = await call(system.url, `GET ${path}?${query}`);
  expect(body.hours.map(({ inUse }: { inUse: number }) => inUse)).toEqual([2, 2, 3, 3, 3].map((each) => each * count));
  up.close();
  down.close();
}, 900_000);

const textsOfSubmission = ({ body }: { body: string }): string[] =>
  textsIn(Buffer.from(JSON.parse(body).data.document, "base64").toString("utf8"));

const acknowledgementsIn = (answer: string): string[] =>
  (JSON.parse(answer).data?.acknowledgements ?? []).map(({ smart_license }: { smart_license: string }) =>
    Buffer.from(smart_license, "base64").toString("utf8"),
  );
