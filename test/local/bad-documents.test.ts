import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { bombs } from "../server/bombs";
import { accountWithToken, acknowledgements, call, noon, poll, report, submit, trust } from "./rehearsal";

let system: LocalSystem;
let asked = 0;
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
  await call(system.url, `PUT ${paths.testClock}`, { now: noon });
  const { token } = await accountWithToken(system.url);
  await trust(system.url, token);
}, 60_000);
afterAll(() => system.close());

/** A device's report is taken in and acknowledged: the server is as it was. */
async function expectWell(): Promise<void> {
  asked += 1;
  const { status, body } = await submit(system.url, [report(asked, 5)]);
  expect(status).toBe(202);
  expect(acknowledgements((await poll(system.url, body.poll_id)).body)).toHaveLength(1);
}

const mebi = 1024 * 1024;

describe("the HTTP front", () => {
  it.each(bombs)("refuses a file with %s, and goes on", async (_, said, text) => {
    const body = JSON.stringify({ data: { document: Buffer.from(text).toString("base64") } });
    const answer = await call(system.url, `POST ${paths.reportUsage}`, body);
    const expected =
      body.length > 4 * mebi
        ? { status: 413, body: { status: "FAILED", message_code: "TOO_LARGE" } }
        : { status: 200, body: { message_code: "MALFORMED", message: expect.stringContaining(said) } };
    expect(answer).toMatchObject(expected);
    await expectWell();
  });

  it.each([
    ["lists a million deep", "[".repeat(4 * mebi - 100)],
    ["objects a million deep", '{"data":'.repeat(500_000)],
    ["keys without end", `{${Array.from({ length: 250_000 }, (_, index) => `"k${index}":0`).join(",")}}`],
    ["a number of four million digits", `{"data":${"9".repeat(4 * mebi - 100)}}`],
    ["text that is cut off", '{"data":{"document":"PD94'],
    ["bytes that are no text", Buffer.from([0x7b, 0xff, 0xfe, 0x22, 0xc3, 0x28]).toString("latin1")],
  ])("refuses a body of %s on every route for devices, and goes on", async (_, body) => {
    for (const path of [paths.reportUsage, paths.trust, paths.poll]) {
      const answer = await call(system.url, `POST ${path}`, body);
      expect(answer).toMatchObject({ status: 400, body: { status: "FAILED", message_code: "MALFORMED" } });
    }
    await expectWell();
  });

  it.each([
    ["br", brotliCompressSync(Buffer.alloc(64 * mebi, "["))],
    ["gzip", gzipSync(Buffer.alloc(64 * mebi, "["))],
  ])("unpacks nothing that comes as %s", async (encoding, packed) => {
    const answer = await fetch(`${system.url}${paths.reportUsage}`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-encoding": encoding },
      body: new Uint8Array(packed),
    });
    expect({ status: answer.status, body: await answer.json() }).toMatchObject({
      status: 400,
      body: { message_code: "MALFORMED" },
    });
    await expectWell();
  });

  it("reads no more of a body than four mebibytes", async () => {
    const answer = await call(system.url, `POST ${paths.reportUsage}`, " ".repeat(4 * mebi + 1));
    expect(answer).toMatchObject({ status: 413, body: { message_code: "TOO_LARGE" } });
    await expectWell();
  });
});
