import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { serveStdio } from "../../../../kit/adapter/carrier/serve-stdio";
import { deviceHandler } from "../../../../kit/subjects/our-device";
import { calls, hello, reset } from "../fixtures/messages";

async function answersTo(...chunks: string[]): Promise<unknown[]> {
  const output = new PassThrough();
  await serveStdio(deviceHandler(), Readable.from(chunks.map((chunk) => Buffer.from(chunk))), output);
  return String(output.read() ?? "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

describe("our device, served on standard input and output", () => {
  it("answers in order, however the lines arrive", async () => {
    const lines = [hello, reset, calls].map((request) => `${JSON.stringify(request)}\n`).join("");
    expect(await answersTo(lines.slice(0, 30), lines.slice(30, 80), lines.slice(80))).toMatchObject([
      { id: 1, ok: { side: "device" } },
      { id: 2, ok: { accepted: true } },
      { id: 3, ok: { accepted: 4 } },
    ]);
  });

  it.each([
    ["half a message", "{\n", "no JSON"],
    ["no object", '"hello"\n', "an object with a whole number id"],
    ["an op of nobody", '{"id":0,"op":"dance"}\n', "dance"],
    ["more than 4 MiB", "x".repeat(4_194_305), "more than 4 MiB"],
  ])("says what is wrong with %s", async (_, line, words) => {
    expect(await answersTo(line)).toMatchObject([
      { id: 0, error: { code: "bad-request", message: expect.stringContaining(words) } },
    ]);
  });
});
