import { once } from "node:events";
import { createConnection } from "node:net";
import { expect, it } from "vitest";
import { closeServer, listenOnLoopback } from "../../local/embedded/loopback";
import { httpFront, nodeListener } from "../../local/http/http-front";
import { patientServer } from "../../local/http/patient-server";
import { deafClient, leftAlone, shortPatience, slowClients } from "../slow-clients";

const large = "x".repeat(16 * 1024 * 1024);
const functions = [
  { name: "taker", routes: ["PUT /things"], handler: async () => ({ statusCode: 200 }) },
  { name: "giver", routes: ["GET /large"], handler: async () => ({ statusCode: 200, body: large }) },
  { name: "other", routes: ["GET /quick"], handler: async () => ({ statusCode: 200, body: "quick" }) },
];

async function served() {
  const faults: string[] = [];
  const front = httpFront(functions, { invoked: async () => undefined, fault: (name) => void faults.push(name) });
  const server = patientServer(shortPatience).on("request", nodeListener(front));
  const url = await listenOnLoopback(server);
  return {
    server,
    faults,
    async overTcp() {
      const connection = createConnection({ host: "127.0.0.1", port: Number(new URL(url).port) });
      await once(connection, "connect");
      return connection;
    },
    answersOthers: async () => (await fetch(new URL("/quick", url))).text(),
  };
}

it("hangs up on clients that keep the front waiting, and serves others meanwhile", async () => {
  const { server, faults, overTcp, answersOthers } = await served();
  try {
    const hungUp = await slowClients(overTcp, { line: "PUT /things" });
    expect(await Promise.race([answersOthers(), hungUp.first])).toBe("quick");
    expect(await hungUp.all).toEqual(leftAlone);
    expect(faults).toEqual([]);
  } finally {
    await closeServer(server);
  }
});

it("hangs up on a client that reads nothing of what it asked for", async () => {
  const { server, overTcp, answersOthers } = await served();
  try {
    const connected = once(server, "connection");
    const deaf = await deafClient(overTcp, { line: "GET /large" });
    const [served] = await connected;
    const left = once(served, "close");
    expect(await answersOthers()).toBe("quick");
    await left;
    deaf.destroy();
  } finally {
    await closeServer(server);
  }
});
