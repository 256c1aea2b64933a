import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { serverClient } from "../../../kit/adapter/carrier/clients";
import { type HttpServerUnderTest, httpServer } from "../../../kit/subjects/http-server";

/** What a request of the API looked like: its line, and its body. */
export type Seen = { readonly line: string; readonly body: unknown };
/** Status and body of the answer to each request line, without the base path; a string is sent as it stands. */
export type Answers = Readonly<Record<string, readonly [status: number, body: unknown]>>;

/** A licence server in a few written answers, and a client of the subject that reaches it over HTTP. */
export async function apiThat(answers: Answers) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const line = lineOf(request);
    const body = await text(request);
    seen.push({ line, body: body && JSON.parse(body) });
    const [status, answer] = answers[line] ?? [404, {}];
    response.writeHead(status).end(typeof answer === "string" ? answer : JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  const about: Omit<HttpServerUnderTest, "url" | "close"> = {
    name: "another server",
    version: "2",
    clock: "advance",
    crashes: false,
    forget: async () => {},
  };
  return { seen, client: serverClient(httpServer({ ...about, url, close })) };
}

const lineOf = ({ method, url }: IncomingMessage) =>
  `${method} ${url?.replace("/services/api/smart-accounts-and-licensing", "")}`;
