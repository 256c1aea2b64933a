import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { answerTo } from "./answer-to";
import type { AdapterHandler } from "./in-process";
import { mostBytes } from "./lines";

type Answer = (body: Buffer) => Promise<unknown>;
/** An implementation that listens on this machine. */
export type ServedAdapter = { readonly url: string; close(): Promise<void> };

/** Answers `POST /v1/<op>` on 127.0.0.1, one request after the other; port 0 takes a free one. */
export async function serveHttp(handler: AdapterHandler, port: number): Promise<ServedAdapter> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn: Answer = (body) => {
    const answer = last.then(() => answerTo(handler, body));
    last = answer.catch(() => {});
    return answer;
  };
  const server = createServer((request, response) => {
    respond(inTurn, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!/^\/v1\/\w+$/.test(request.url ?? "")) {
    say(response, 404, { message: "Adapter protocol 1 is spoken at /v1/<op>." });
  } else if (request.method !== "POST") {
    say(response, 405, { message: "Ops are sent with POST." });
  } else {
    const body = await bodyOf(request);
    if (body) say(response, 200, await answer(body));
    else say(response, 413, { message: `A body has at most ${mostBytes} bytes.` });
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function say(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(answer));
}
