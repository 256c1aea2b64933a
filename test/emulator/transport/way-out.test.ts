import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { LicenceServerClient } from "../../../emulator/transport/licence-server-client";
import { requestsOver, type WayOut } from "../../../emulator/transport/way-out";
import { authority, type Identity } from "./certificates";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

const receipt = JSON.stringify({ status: "OK_POLL", poll_id: 17 });
const plainServer = () => createServer((_, answer) => answer.end(receipt));
const tlsServer = ({ certificate: cert, key }: Identity) =>
  createTlsServer({ cert, key }, (_, answer) => answer.end(receipt)) as unknown as Server;

/** A proxy that carries tunnels, and remembers whereto; with a login it turns others away. */
function proxy(login?: string) {
  const passed: string[] = [];
  const wanted = login && `Basic ${Buffer.from(login).toString("base64")}`;
  const server = createServer();
  server.on("connect", (request, client) => {
    if (wanted && request.headers["proxy-authorization"] !== wanted) {
      client.end("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n");
      return;
    }
    passed.push(request.url ?? "");
    const { hostname, port } = new URL(`http://${request.url}`);
    const upstream = connect(Number(port), hostname, () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on("error", () => client.destroy());
    client.on("error", () => upstream.destroy());
  });
  return { server, passed };
}

const submit = (url: string, way: WayOut = {}) =>
  new LicenceServerClient(new URL(url), undefined, requestsOver(way)).submit(Buffer.from("<smartLicense/>"));
const taken = { kind: "accepted", poll: "17" };

describe("a report on its way through a proxy", () => {
  it("passes it, and the server answers", async () => {
    const port = await listening(plainServer());
    const { server, passed } = proxy();
    const through = { proxy: { address: "127.0.0.1", port: await listening(server) } };
    expect(await submit(`http://127.0.0.1:${port}`, through)).toEqual(taken);
    expect(passed).toEqual([`127.0.0.1:${port}`]);
  });

  it("passes one that asks for a name and a password", async () => {
    const port = await listening(plainServer());
    const { server, passed } = proxy("cube:secret");
    const address = { address: "127.0.0.1", port: await listening(server) };
    const url = `http://127.0.0.1:${port}`;
    expect(await submit(url, { proxy: { ...address, login: "cube:secret" } })).toEqual(taken);
    await expect(submit(url, { proxy: { ...address, login: "cube:wrong" } })).rejects.toThrow(
      "the proxy asks for a name and a password",
    );
    await expect(submit(url, { proxy: address })).rejects.toThrow("the proxy asks for a name and a password");
    expect(passed).toEqual([`127.0.0.1:${port}`]);
  });

  it("keeps its certificate checks inside the tunnel", async () => {
    const { certificate, sign } = await authority();
    const port = await listening(tlsServer(await sign("127.0.0.1", 30)));
    const { server, passed } = proxy();
    const point = { address: "127.0.0.1", port: await listening(server) };
    const url = `https://127.0.0.1:${port}`;
    expect(await submit(url, { proxy: point, authorities: certificate })).toEqual(taken);
    await expect(submit(url, { proxy: point })).rejects.toThrow("the authority of its certificate is not believed");
    expect(passed.length).toBe(2);
  });

  it("fails where no proxy is", async () => {
    const port = await listening(plainServer());
    const gone = { proxy: { address: "127.0.0.1", port: 1 } };
    await expect(submit(`http://127.0.0.1:${port}`, gone)).rejects.toThrow("nothing listens there");
  });
});

describe("a server with a certificate", () => {
  it("is believed when its authority is", async () => {
    const { certificate, sign } = await authority();
    const port = await listening(tlsServer(await sign("127.0.0.1", 30)));
    expect(await submit(`https://127.0.0.1:${port}`, { authorities: certificate })).toEqual(taken);
    await expect(submit(`https://127.0.0.1:${port}`)).rejects.toThrow(
      "the authority of its certificate is not believed",
    );
  });

  it("is refused when the certificate has expired, with that reason", async () => {
    const { certificate, sign } = await authority();
    const port = await listening(tlsServer(await sign("127.0.0.1", -1)));
    await expect(submit(`https://127.0.0.1:${port}`, { authorities: certificate })).rejects.toThrow(
      "its certificate has expired",
    );
  });

  it("is refused when the certificate is for another host, with that reason", async () => {
    const { certificate, sign } = await authority();
    const port = await listening(tlsServer(await sign("licences.example.com", 30)));
    await expect(submit(`https://127.0.0.1:${port}`, { authorities: certificate })).rejects.toThrow(
      "its certificate is for another host",
    );
  });
});

describe("what answers", () => {
  it("is told apart from a licence server", async () => {
    const port = await listening(createServer((_, answer) => answer.end("<html>It works</html>")));
    await expect(submit(`http://127.0.0.1:${port}`)).rejects.toThrow("what answers there is no licence server");
  });

  it("may be nothing: the name is not known", async () => {
    await expect(submit("http://no-such-host.invalid")).rejects.toThrow(
      /its name is not known to the name server|the name server does not answer/,
    );
  });
});
