import { once } from "node:events";
import { createConnection } from "node:net";
import { connect } from "node:tls";
import { expect, it } from "vitest";
import { selfMadeCertificate } from "../../../emulator/interfaces/self-made-certificate";
import { serveInterface } from "../../../emulator/interfaces/serve-interface";
import { requestsOver } from "../../../emulator/transport/way-out";
import { deafClient, leftAlone, shortPatience, slowClients } from "../../slow-clients";
import { basic, routerWithInterface } from "./interface";

const login = basic("admin:s3cret");

async function served() {
  const { app } = await routerWithInterface();
  const left = Promise.withResolvers<void>();
  const pull = (stream: ReadableStreamDefaultController) => stream.enqueue(new Uint8Array(64 * 1024));
  app.get("/endless", (context) => context.body(new ReadableStream({ pull, cancel: () => left.resolve() })));
  const certificate = await selfMadeCertificate("cube");
  const server = await serveInterface(app, 0, certificate, shortPatience);
  const place = { host: "127.0.0.1", port: Number(new URL(server.url).port), ca: certificate.certificate };
  return {
    server,
    place,
    left: left.promise,
    async overTls() {
      const connection = connect(place);
      await once(connection, "secureConnect");
      return connection;
    },
    async closesReports() {
      const url = new URL("/smartlic-service/close-reports", server.url);
      const answer = await requestsOver({ authorities: place.ca })(url, { authorization: login }, "");
      return answer.json();
    },
  };
}

it("hangs up on clients that keep the interface waiting, and serves others meanwhile", async () => {
  const { server, place, overTls, closesReports } = await served();
  try {
    const hungUp = await slowClients(overTls, { line: "POST /smartlic-service/import", login });
    const speechless = once(createConnection(place).resume(), "close");
    expect(await Promise.race([closesReports(), hungUp.first])).toEqual({ status: "success" });
    expect(await hungUp.all).toEqual(leftAlone);
    await speechless;
  } finally {
    await server.close();
  }
});

it("hangs up on a client that reads nothing of what it asked for", async () => {
  const { server, left, overTls, closesReports } = await served();
  try {
    const deaf = await deafClient(overTls, { line: "GET /endless", login });
    expect(await closesReports()).toEqual({ status: "success" });
    await left;
    deaf.destroy();
  } finally {
    await server.close();
  }
});
