import { createServer, type RequestListener } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { httpCarrier } from "../../../../kit/adapter/carrier/http";
import { serveHttp } from "../../../../kit/adapter/carrier/serve-http";
import { deviceHandler } from "../../../../kit/subjects/our-device";
import { calls, hello, reset } from "../fixtures/messages";

const closing: (() => unknown)[] = [];
afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

async function serve(): Promise<string> {
  const served = await serveHttp(deviceHandler(), 0);
  closing.push(() => served.close());
  return served.url;
}

/** An HTTP server that is no adapter. */
async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address?.port}`;
}

describe("a device behind HTTP", () => {
  it("answers each op at its own path", async () => {
    const device = httpCarrier(await serve());
    expect(await device.exchange(hello)).toMatchObject({ id: 1, ok: { side: "device" } });
    expect(await device.exchange(reset)).toEqual({ id: 2, ok: { accepted: true } });
    expect(await device.exchange(calls)).toEqual({ id: 3, ok: { accepted: 4, refused: 0 } });
  });

  it.each<[string, RequestListener, string, string]>([
    ["another status", (_, response) => response.writeHead(500).end("oops"), "wrong-status", 'status 500 with "oops"'],
    ["a redirection", (_, response) => response.writeHead(302, { location: "/" }).end(), "wrong-status", "status 302"],
    ["no JSON", (_, response) => response.end("<html>"), "malformed", '"<html>", which is no JSON'],
    ["100 MB", (_, response) => response.end("x".repeat(100_000_000)), "too-long", "a body of more than 4 MiB"],
    [
      "half a body",
      (_, response) => {
        response.writeHead(200, { "content-length": 100 });
        response.write("{", () => response.destroy());
      },
      "ended",
      "the connection broke off after",
    ],
    ["nothing", (request) => request.destroy(), "unreachable", "nobody answers at http://127.0.0.1:"],
  ])("that answers with %s is lost", async (_, listener, trouble, seen) => {
    await expect(httpCarrier(await listen(listener)).exchange(hello)).rejects.toMatchObject({
      trouble,
      op: "hello",
      seen: expect.stringContaining(seen),
    });
  });

  it("that never answers is let go of when the carrier is closed", async () => {
    const device = httpCarrier(await listen(() => {}));
    const answer = device.exchange(hello);
    await device.close();
    await expect(answer).rejects.toMatchObject({ trouble: "unreachable" });
  });
});

describe("our device, served over HTTP", () => {
  it.each([
    ["another path", "POST", "/", "{}", 404],
    ["another method", "GET", "/v1/hello", undefined, 405],
    ["more than 4 MiB", "POST", "/v1/hello", "x".repeat(4_194_305), 413],
  ])("has no answer at %s", async (_, method, path, body, status) => {
    expect((await fetch(`${await serve()}${path}`, { method, body })).status).toBe(status);
  });

  it.each([
    ["no JSON", "{"],
    ["no object", "[1"],
    ["a number", "7"],
  ])("says what is wrong with %s", async (_, body) => {
    const answer = await fetch(`${await serve()}/v1/hello`, { method: "POST", body });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ id: 0, error: { code: "bad-request" } });
  });

  it("answers requests that come together one after the other", async () => {
    const url = await serve();
    const device = httpCarrier(url);
    const answers = await Promise.all(
      [reset, calls, { ...calls, id: 4, action: "end" }].map((one) => device.exchange(one)),
    );
    expect(answers).toMatchObject([{ id: 2 }, { ok: { accepted: 4 } }, { ok: { accepted: 4 } }]);
  });
});
