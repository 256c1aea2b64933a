import { createHmac } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { signingKeyFromSeed } from "../../cryptography/ed25519";
import { fillPath, paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { accountWithToken, call, noon, report, submit, trust } from "./rehearsal";

interface Delivered {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver that answers with these statuses, one after the other, and with 204 afterwards. */
class Receiver {
  readonly delivered: Delivered[] = [];
  readonly #server: Server;
  url = "";

  constructor(statuses: number[] = []) {
    this.#server = createServer(async (request, response) => {
      this.delivered.push({ headers: request.headers, body: await text(request) });
      response.writeHead(statuses.shift() ?? 204).end();
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    this.url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/events`;
    return this;
  }

  get events() {
    return this.delivered.map(({ body }) => JSON.parse(body));
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

const receivers: Receiver[] = [];
async function receiver(statuses?: number[]): Promise<Receiver> {
  const one = await new Receiver(statuses).start();
  receivers.push(one);
  return one;
}
afterEach(() => {
  for (const one of receivers.splice(0)) one.close();
});

describe("webhooks of a system on this machine", () => {
  let system: LocalSystem;
  beforeAll(async () => {
    system = await startLocalSystem({ testClock: true });
  }, 60_000);
  afterAll(() => system.close());

  /** A trusted device in an account with a webhook. */
  async function listening(url: string, kinds?: readonly string[]) {
    await system.forget();
    await call(system.url, `PUT ${paths.testClock}`, { now: noon });
    const account = await accountWithToken(system.url);
    await trust(system.url, account.token);
    const place = { domain: "example.com", virtualAccount: account.virtualAccount };
    const added = await call(system.url, `POST ${fillPath(paths.webhooks, place)}`, { url, kinds });
    expect(added.status).toBe(201);
    return { ...account, place, id: added.body.webhook.id, secret: String(added.body.secret) };
  }

  it("tell of reports that are accepted and refused, and of licences that do not suffice, signed", async () => {
    const one = await receiver();
    const { virtualAccount, secret } = await listening(one.url);
    await submit(system.url, [report(1616000000, 24)]);
    await submit(system.url, [report(1616000001, 24)], signingKeyFromSeed(new Uint8Array(32).fill(9)));
    expect(one.events.map(({ type }) => type).sort()).toEqual([
      "insufficient-licences",
      "report-accepted",
      "report-refused",
    ]);
    expect(one.events.find(({ type }) => type === "report-accepted")).toEqual({
      type: "report-accepted",
      timestamp: noon,
      data: {
        smartAccount: "example.com",
        virtualAccount: { id: virtualAccount, name: "Default" },
        sudi: { udiPid: "C8000V", udiSerialNumber: "93POM8FF9IZ" },
        reportId: 1616000000,
        tag: "CUBE_T_STD",
      },
    });
    const key = Buffer.from(secret.replace("whsec_", ""), "base64");
    expect(key).toHaveLength(32);
    for (const { headers, body } of one.delivered) {
      expect(headers["webhook-timestamp"]).toBe("1617019200");
      const signed = `${headers["webhook-id"]}.1617019200.${body}`;
      expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
    }
  });

  it("tell of deadlines that are near and missed", async () => {
    const one = await receiver();
    const { place } = await listening(one.url, ["deadline-near", "deadline-missed"]);
    const perpetual = { first_report: 60, reporting_frequency: 60, report_on_change: 60 };
    const set = await call(system.url, `PUT ${fillPath(paths.policy, place)}`, { perpetual });
    expect(set.status).toBe(200);
    await submit(system.url, [report(1616000000, 24)]);
    for (const now of [
      "2021-04-28T11:59:59Z",
      "2021-04-28T12:00:00Z",
      "2021-05-28T11:59:59Z",
      "2021-05-28T12:00:00Z",
    ]) {
      await call(system.url, `PUT ${paths.testClock}`, { now });
    }
    expect(one.events.map(({ type, timestamp }) => [type, timestamp])).toEqual([
      ["deadline-near", "2021-04-28T12:00:00Z"],
      ["deadline-missed", "2021-05-28T12:00:00Z"],
    ]);
  });

  it("are told again, with the same id, what they did not take", async () => {
    const one = await receiver([500, 302, 429]);
    await listening(one.url, ["report-accepted"]);
    await submit(system.url, [report(1616000000, 24)]);
    expect(one.delivered).toHaveLength(4);
    expect(new Set(one.delivered.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });

  it("leave what nobody takes among the dead letters", async () => {
    const one = await receiver(Array.from({ length: 20 }, () => 500));
    await listening(one.url, ["report-accepted"]);
    await submit(system.url, [report(1616000000, 24)]);
    const [letter] = system.waiting("webhooks-dead-letters");
    expect(JSON.parse(letter ?? "{}").event).toBe(one.delivered[0]?.headers["webhook-id"]);
    expect(system.waiting("webhooks")).toEqual([]);
  });

  it("are tried, listed without their secret, and told nothing more once they are removed", async () => {
    const one = await receiver();
    const { place, id, secret } = await listening(one.url, ["report-accepted"]);
    const path = { ...place, webhook: id };
    const tried = await call(system.url, `POST ${fillPath(paths.webhookTrial, path)}`);
    expect(tried.status).toBe(202);
    expect(one.events).toEqual([{ type: "test", timestamp: noon, data: { webhook: id } }]);
    expect(one.delivered[0]?.headers["webhook-id"]).toBe(tried.body.event);
    const { body } = await call(system.url, `GET ${fillPath(paths.webhooks, place)}`);
    expect(body.webhooks).toEqual([{ id, url: one.url, kinds: ["report-accepted"], addedAt: noon }]);
    expect(JSON.stringify(body)).not.toContain(secret);
    expect((await call(system.url, `DELETE ${fillPath(paths.webhook, path)}`)).status).toBe(200);
    expect((await call(system.url, `DELETE ${fillPath(paths.webhook, path)}`)).status).toBe(404);
    await submit(system.url, [report(1616000000, 24)]);
    expect(one.events).toHaveLength(1);
  });

  it("are refused where the URL cannot be used", async () => {
    const { place } = await listening("https://example.com/");
    const answer = await call(system.url, `POST ${fillPath(paths.webhooks, place)}`, { url: "ftp://example.com/" });
    expect(answer).toMatchObject({ status: 400, body: { code: "webhook-refused" } });
    const unknown = { url: "https://example.com/", kinds: ["everything"] };
    expect((await call(system.url, `POST ${fillPath(paths.webhooks, place)}`, unknown)).status).toBe(400);
  });
});

describe("a system that runs by the clock of this machine", () => {
  it("signs so that a library of the standard verifies it, and keeps a line of each event", async () => {
    const directory = mkdtempSync(join(tmpdir(), "slp-events-"));
    const system = await startLocalSystem({ directory });
    try {
      const one = await receiver();
      const { virtualAccount, token } = await accountWithToken(system.url);
      const now = new Date().toISOString().replace(/\.\d+Z$/, "Z");
      expect((await trust(system.url, token, now)).body.status).toBe("COMPLETE");
      const place = { domain: "example.com", virtualAccount };
      const { body } = await call(system.url, `POST ${fillPath(paths.webhooks, place)}`, { url: one.url });
      await submit(system.url, [report(1616000000, 24)]);
      await system.idle();
      const webhook = new Webhook(body.secret);
      const verified = one.delivered.map(({ body, headers }) =>
        webhook.verify(body, headers as Record<string, string>),
      );
      expect(verified).toEqual(expect.arrayContaining([expect.objectContaining({ type: "report-accepted" })]));
      const lines = readFileSync(join(directory, "events.ndjson"), "utf8").trim().split("\n");
      expect(lines.map((line) => JSON.parse(line).id).sort()).toEqual(
        one.delivered.map(({ headers }) => headers["webhook-id"]).sort(),
      );
    } finally {
      await system.close();
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
