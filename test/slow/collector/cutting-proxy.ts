import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** What becomes of a request on its way: it passes, it never arrives, or its answer never comes back. */
export type Fate = "passes" | "is lost" | "loses its answer";

/** One exchange as it passed. */
export type Passed = { readonly path: string; readonly body: string; readonly answer: string };

/** A stretch of network that loses what `fate` says, and remembers what passed to the other side. */
export async function cuttingProxy(target: () => string, fate: () => Fate) {
  const passed: Passed[] = [];
  const server = createServer((incoming, outgoing) => void carry(incoming, outgoing));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  async function carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await textOf(incoming);
    const decided = fate();
    if (decided === "is lost") return void incoming.socket.destroy();
    try {
      const { method, url = "/", headers } = incoming;
      const type = headers["content-type"] ?? "application/json";
      const forward = request(new URL(url, target()), { method, headers: { "content-type": type } });
      forward.end(body);
      const [answer] = (await once(forward, "response")) as [IncomingMessage];
      const text = await textOf(answer);
      passed.push({ path: url, body, answer: text });
      if (decided === "loses its answer") return void incoming.socket.destroy();
      outgoing.writeHead(answer.statusCode ?? 502, { "content-type": "application/json" }).end(text);
    } catch {
      incoming.socket.destroy();
    }
  }

  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    passed,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
