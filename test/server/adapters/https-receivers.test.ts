import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { httpsReceivers } from "../../../server/adapters/webhooks/https-receivers";
import { noon } from "../../contracts/fixtures";

const secret = `whsec_${Buffer.from("a secret of thirty-two bytes, yes").toString("base64")}`;
const signed = { id: "evt_1", at: noon, body: '{"type":"test"}' };

describe("receivers in the world", () => {
  const asked: string[] = [];
  let server: Server;
  let url = "";
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? "");
      const status = Number(request.url?.slice(1));
      if (status > 0) response.writeHead(status, { location: `${url}/200` }).end("a long answer".repeat(1_000));
      else request.socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it.each([200, 202, 204])("that answer %i have taken the event", async (status) => {
    const receivers = httpsReceivers({ mayStayHere: true });
    expect(await receivers.deliver({ url: `${url}/${status}`, secret }, signed)).toEqual({ kind: "taken" });
  });

  it.each([301, 307, 400, 410, 500])("that answer %i have not, and nobody follows them elsewhere", async (status) => {
    const before = asked.length;
    const answer = await httpsReceivers({ mayStayHere: true }).deliver({ url: `${url}/${status}`, secret }, signed);
    expect(answer).toEqual({ kind: "not-taken", reason: `it answered ${status}` });
    expect(asked.slice(before)).toEqual([`/${status}`]);
  });

  it("that hang up have not", async () => {
    const answer = await httpsReceivers({ mayStayHere: true }).deliver({ url: `${url}/0`, secret }, signed);
    expect(answer).toEqual({ kind: "not-taken", reason: expect.stringMatching(/^it was not reached: /) });
  });

  it.each(["https://localhost", "https://127.0.0.1", "https://169.254.169.254"])(
    "are not reached on this machine or network: %s",
    async (place) => {
      const answer = await httpsReceivers({ mayStayHere: false }).deliver({ url: place, secret }, signed);
      expect(answer).toEqual({ kind: "not-taken", reason: expect.stringContaining("not allowed") });
    },
  );
});
