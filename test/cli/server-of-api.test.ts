import { createServer, type Server } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serverOfApi } from "../../cli/server-of-api";
import { checkAdapter } from "../../kit/adapter/check/check-adapter";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";

const servers: Server[] = [];
let system: LocalSystem;
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
}, 60_000);
afterAll(async () => {
  for (const server of servers) server.close();
  await system.close();
});

/** Somebody's server: our system as it is, or where its operator makes accounts and nothing else, or one that knows no path at all. */
async function listen(kind: "emptied over HTTP" | "users by token" | "no API"): Promise<string> {
  const server = createServer(async (request, response) => {
    const { method = "GET", url = "/" } = request;
    const body = await buffer(request);
    if (kind === "no API") return response.writeHead(404).end("{}");
    const isOfAccount = /\/v\d\/accounts\/[^/]+\//.test(url);
    if (kind === "users by token" && isOfAccount && request.headers.authorization === undefined) {
      return response.writeHead(401).end("{}");
    }
    const headers = new Headers(
      Object.entries(request.headersDistinct).map(([name, values]) => [name, String(values)]),
    );
    for (const name of ["host", "connection", "content-length"]) headers.delete(name);
    const answer = await fetch(`${system.url}${url}`, { method, headers, ...(method !== "GET" && { body }) });
    return response.writeHead(answer.status).end(await answer.text());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address?.port}`;
}

const reset = { id: 1, op: "reset", at: "2021-03-29T00:00:00Z" };

describe("a licence server that is judged through its API", () => {
  it.each(["emptied over HTTP", "users by token"] as const)(
    "speaks as an adapter does, with nothing wrong: %s",
    async (kind) => {
      const { findings, introduced, complete } = await checkAdapter(
        await serverOfApi(await listen(kind)),
        "server",
        () => 0,
      );
      expect({ findings, complete }).toEqual({ findings: [], complete: true });
      expect(introduced?.capabilities).toContain("crash");
    },
  );

  it("cannot be reset where nothing empties it", async () => {
    const server = await serverOfApi(await listen("no API"));
    expect(await server.exchange(reset)).toMatchObject({
      error: { code: "not-implemented", message: "the server has no /test/forget" },
    });
  });

  it("has the clock of the wall where none can be set", async () => {
    const server = await serverOfApi(await listen("no API"));
    const hello = await server.exchange({ id: 1, op: "hello", protocol: 1 });
    expect(hello).toMatchObject({ ok: { clock: "wall" } });
  });

  it("does not declare crashes where none can be rehearsed", async () => {
    const server = await serverOfApi(await listen("no API"));
    const hello = await server.exchange({ id: 1, op: "hello", protocol: 1 });
    expect(hello).not.toMatchObject({ ok: { capabilities: expect.arrayContaining(["crash"]) } });
  });

  it("has to be there", async () => {
    await expect(serverOfApi("http://127.0.0.1:1")).rejects.toThrow("POST /test/crash: there is no answer");
  });
});
