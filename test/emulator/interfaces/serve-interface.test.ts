import { connect } from "node:tls";
import { describe, expect, it } from "vitest";
import { selfMadeCertificate } from "../../../emulator/interfaces/self-made-certificate";
import { serveInterface } from "../../../emulator/interfaces/serve-interface";
import { requestsOver } from "../../../emulator/transport/way-out";
import { basic, routerWithInterface } from "./interface";

async function served() {
  const { app, router } = await routerWithInterface();
  const certificate = await selfMadeCertificate("cube");
  return { router, certificate, server: await serveInterface(app, 0, certificate) };
}

describe("the interface over TLS", () => {
  it("shows the certificate that the router made for itself", async () => {
    const { server, certificate } = await served();
    try {
      const close = new URL("/smartlic-service/close-reports", server.url);
      const headers = { authorization: basic("admin:s3cret") };
      const answer = await requestsOver({ authorities: certificate.certificate })(close, headers, "");
      expect(await answer.json()).toEqual({ status: "success" });
      await expect(requestsOver({})(close, headers, "")).rejects.toThrow();
    } finally {
      await server.close();
    }
  });

  it("goes on after clients that send half a request, or rubbish, and hang up", async () => {
    const { server, certificate } = await served();
    const { port } = new URL(server.url);
    try {
      for (const words of [
        "POST /smartlic-service/import HTTP/1.1\r\ncontent-length: 100\r\n\r\n<smart",
        "\u0000\u0001rubbish\r\n\r\n",
      ]) {
        await new Promise<void>((done, failed) => {
          const socket = connect({ port: Number(port), host: "127.0.0.1", ca: certificate.certificate }, () => {
            socket.write(words, () => socket.destroy());
          });
          socket.on("close", () => done()).on("error", failed);
        });
      }
      const close = new URL("/smartlic-service/close-reports", server.url);
      const headers = { authorization: basic("admin:s3cret") };
      const answer = await requestsOver({ authorities: certificate.certificate })(close, headers, "");
      expect(await answer.json()).toEqual({ status: "success" });
    } finally {
      await server.close();
    }
  });

  it("does not take files without end", async () => {
    const { call, router } = await routerWithInterface();
    const before = router.state.book;
    const { status, body } = await call("POST", "/smartlic-service/import", { body: "x".repeat(17 * 1024 * 1024) });
    expect(status).toBe(413);
    expect(body.message).toContain("more than 16777216 bytes");
    expect(router.state.book).toEqual(before);
  });
});
