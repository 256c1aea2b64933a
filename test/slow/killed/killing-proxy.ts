import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { paths } from "../../../lambdas/paths";
import type { ServerProcess } from "./server-process";

/** An answer that reached whoever asked. */
export interface Heard {
  readonly path: string;
  readonly body: string;
  readonly answer: string;
}

/**
 * The way to a server that is killed in the middle of those requests that `isFatal` names by their number. Whoever asks is cut
 * off then, as on a real network; only who sets the clock waits until there is a server again.
 */
export async function killingProxy(server: ServerProcess, isFatal: (request: number) => boolean) {
  const heard: Heard[] = [];
  let requests = 0;
  const front = createServer((incoming, outgoing) => void carry(incoming, outgoing));
  front.listen(0, "127.0.0.1");
  await once(front, "listening");

  async function carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await textOf(incoming);
    const { url: path = "/" } = incoming;
    for (;;) {
      try {
        const answer = await ask(incoming, path, body);
        heard.push({ path, body, answer: answer.text });
        return void outgoing.writeHead(answer.status, { "content-type": "application/json" }).end(answer.text);
      } catch {
        if (path !== paths.testClock) return void incoming.socket.destroy();
      }
    }
  }

  async function ask({ method, headers }: IncomingMessage, path: string, body: string) {
    const type = headers["content-type"] ?? "application/json";
    const forward = request(new URL(path, await server.url), { method, headers: { "content-type": type } });
    forward.end(body);
    if (isFatal(++requests)) {
      await once(forward, "finish");
      server.killAndStart();
    }
    const [answer] = (await once(forward, "response")) as [IncomingMessage];
    return { status: answer.statusCode ?? 502, text: await textOf(answer) };
  }

  return {
    url: `http://127.0.0.1:${(front.address() as { port: number }).port}`,
    heard,
    requests: () => requests,
    close: () => {
      front.closeAllConnections();
      front.close();
    },
  };
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
