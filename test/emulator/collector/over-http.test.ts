import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseRelease } from "../../../core/release/release";
import { days, hours, minutes } from "../../../core/time/duration";
import { formatInstant, type Instant, plus } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";
import { overHttp } from "../../../emulator/cli/correspondent";
import { Machine } from "../../../emulator/cli/machine";
import { visit } from "../../../emulator/collector/pull/visit";
import { Router } from "../../../emulator/device/router";
import { fillPath, paths } from "../../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../../local/start-local-system";
import { accountWithToken, call } from "../../local/rehearsal";
import { serveCollector } from "./collector-service";
import { acknowledgementOf, device, fileOf, midnight, report } from "./reports";

let system: LocalSystem;
let now: Instant;
let served: Awaited<ReturnType<typeof serveCollector>>;

beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
}, 60_000);
afterAll(() => system.close());
beforeEach(async () => {
  await system.forget();
  await reach(midnight);
});
afterEach(() => served.close());

/** The collector's clock and the server's. */
async function reach(at: Instant) {
  now = at;
  await call(system.url, `PUT ${paths.testClock}`, { now: formatInstant(at) });
}

const routerFor = (url: string, transport: "smart" | "cslu") => {
  const setup = {
    at: midnight,
    seed: "collected",
    release: parseRelease("17.6.1a"),
    sudi: device("93POM8FF9IZ"),
    hostname: "cube",
    platformLicences: [],
  };
  const router = new Router(setup, { key: signingKeyFromSeed(new Uint8Array(32).fill(5)), cryptography: ed25519 });
  router.configure({ transport });
  return { router, machine: new Machine(router, overHttp({ server: new URL(url) })) };
};

const history = async (virtualAccount: string) => {
  const path = fillPath(paths.usageHistory, { domain: "example.com", virtualAccount });
  const query = "tag=CUBE_T_STD&from=2021-03-29T00:00:00Z&to=2021-03-29T01:00:00Z";
  return (await call(system.url, `GET ${path}?${query}`)).body.hours;
};

describe("a router, a collector and a licence server over HTTP", () => {
  it("through a CSLU: trust, report and acknowledgement, and the use stands in the account", async () => {
    const { virtualAccount, token } = await accountWithToken(system.url);
    served = await serveCollector({ kind: "cslu" }, system.url, () => now);
    const { router, machine } = routerFor(served.url, "cslu");
    await machine.carry(router.trust({ token, scope: "local", force: false }).sent);
    router.calls({ action: "start", kind: "trunk", count: 40 });
    await reach(plus(midnight, hours(1)));
    await machine.advance(plus(midnight, hours(1)));
    await served.round();
    await reach(plus(midnight, minutes(62)));
    await served.round();
    await machine.advance(plus(midnight, hours(2)));
    expect(router.state.acknowledged.reportAcknowledged).toBe(true);
    expect(router.state.book.handed).toEqual([]);
    expect(await history(virtualAccount)).toEqual([{ hour: "2021-03-29T00:00:00Z", inUse: 40 }]);
  });

  it("through an On-Prem, with a token of its own, at the paths of the licence server", async () => {
    const { token } = await accountWithToken(system.url);
    const version = { version: 8, release: 202_102 };
    served = await serveCollector({ kind: "on-prem", version, token }, system.url, () => now);
    served.collector.makeToken("own", { lasts: days(1) }, now);
    const { router, machine } = routerFor(served.url, "smart");
    await machine.carry(router.trust({ token: "own", scope: "local", force: false }).sent);
    expect(router.state.trust).toMatchObject({ installedAt: midnight });
  });

  it("an On-Prem that is too old turns the router away, and hands nothing up", async () => {
    const { token } = await accountWithToken(system.url);
    served = await serveCollector(
      { kind: "on-prem", version: { version: 8, release: 202_101 } },
      system.url,
      () => now,
    );
    const { router, machine } = routerFor(served.url, "smart");
    await machine.carry(router.trust({ token, scope: "local", force: false }).sent);
    expect(router.state.trust).toBe("none");
    expect(served.collector.nextDueAt()).toBe("never");
  });

  it("keeps what it took while no licence server is there", async () => {
    served = await serveCollector({ kind: "cslu" }, "http://127.0.0.1:1", () => now);
    const document = Buffer.from(fileOf(report("A", 1))).toString("base64");
    const { body } = await call(served.url, "POST /cslu/v1/pi", { data: { document } });
    expect(body).toMatchObject({ status: "OK_POLL", poll_id: "1" });
    await served.round();
    expect(served.collector.status).toMatchObject({
      reports: { waiting: 1 },
      cssmUnreachableSince: formatInstant(midnight),
    });
    const asked = await call(served.url, "POST /cslu/v1/pi", { data: { poll_id: "1" } });
    expect(asked.body).toMatchObject({ status: "OK_POLL" });
  });

  it.each([
    ["no JSON", "{", 400, "MALFORMED"],
    ["no data", "{}", 400, "MALFORMED"],
    ["a report file that is none", { data: { document: "bm9uZQ==" } }, 200, "MALFORMED"],
    ["a trust request without a device", { data: { token: "T" } }, 200, "MALFORMED"],
    ["a poll that was never given", { data: { poll_id: 99 } }, 200, "POLL_UNKNOWN"],
    ["7 MiB", { data: { document: "A".repeat(7 * 1024 * 1024) } }, 413, "TOO_LARGE"],
  ])("refuses %s", async (_, body, status, code) => {
    served = await serveCollector({ kind: "cslu" }, system.url, () => now);
    expect(await call(served.url, "POST /cslu/v1/pi", body)).toMatchObject({
      status,
      body: { status: "FAILED", message_code: code },
    });
  });
});

describe("visits", () => {
  const one = report("A", 1);
  let asked: string[];
  let answers: (name: string) => { status: number; body: string };
  let rest: Server;
  const url = () => `http://127.0.0.1:${(rest.address() as { port: number }).port}`;

  beforeEach(async () => {
    served = await serveCollector({ kind: "cslu" }, system.url, () => now);
    asked = [];
    const usage = [...fileOf(one).matchAll(/CDATA\[(.*?)\]\]>/g)].map(([, text = ""]) => JSON.parse(text));
    answers = (name) => ({ status: 200, body: name === "all-reports" ? JSON.stringify({ usage }) : "" });
    rest = createServer(async (request, response) => {
      const name = request.url?.replace("/smartlic-service/", "") ?? "";
      let body = "";
      for await (const chunk of request) body += chunk;
      const login = Buffer.from(request.headers.authorization?.slice("Basic ".length) ?? "", "base64").toString();
      asked.push(`${request.method} ${name} ${body}`.trim());
      const answer = login === "admin:secret" ? answers(name) : { status: 401, body: "" };
      response.writeHead(answer.status).end(answer.body);
    });
    rest.listen(0, "127.0.0.1");
    await once(rest, "listening");
  });
  afterEach(() => {
    rest.closeAllConnections();
    rest.close();
  });

  const visitAs = (password: string) => visit({ url: url(), user: "admin", password }, served.collector, () => now);

  it("take the reports along and leave the acknowledgement the next time, once", async () => {
    expect(await visitAs("secret")).toEqual({ kind: "done", left: 0 });
    expect(served.collector.reportIds(["waiting"])).toEqual([1]);
    const [errand] = served.collector.due(now, 1);
    const documents = [acknowledgementOf("A", one)];
    served.collector.answered(errand?.ref ?? "", { kind: "acknowledged", documents, refused: [], complete: true }, now);
    expect(await visitAs("secret")).toEqual({ kind: "done", left: 1 });
    const imported = Buffer.from(acknowledgementOf("A", one)).toString("base64");
    expect(asked).toEqual([
      "POST close-reports",
      "GET all-reports",
      "POST close-reports",
      "GET all-reports",
      `POST import {"data":"${imported}"}`,
    ]);
    expect(await visitAs("secret")).toEqual({ kind: "done", left: 0 });
  });

  it("keep an acknowledgement that the device did not take", async () => {
    await visitAs("secret");
    const [errand] = served.collector.due(now, 1);
    const documents = [acknowledgementOf("A", one)];
    served.collector.answered(errand?.ref ?? "", { kind: "acknowledged", documents, refused: [], complete: true }, now);
    const good = answers;
    answers = (name) => (name === "import" ? { status: 503, body: "" } : good(name));
    expect(await visitAs("secret")).toEqual({ kind: "failed", message: `${url()} import: status 503` });
    answers = good;
    expect(await visitAs("secret")).toEqual({ kind: "done", left: 1 });
  });

  it("say what was wrong, and note it", async () => {
    expect(await visitAs("wrong")).toEqual({
      kind: "failed",
      message: `${url()} close-reports: it does not let this user in`,
    });
    answers = () => ({ status: 200, body: "<html>" });
    expect(await visitAs("secret")).toMatchObject({ kind: "failed", message: expect.stringContaining("no JSON") });
    expect(served.collector.log.map(({ mnemonic }) => mnemonic)).toEqual(["VISIT_FAILED", "VISIT_FAILED"]);
  });
});
