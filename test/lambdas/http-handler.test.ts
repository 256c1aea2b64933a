import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { ok } from "../../lambdas/http/answer";
import { unreadable } from "../../lambdas/http/device-api";
import { httpHandler } from "../../lambdas/http/http-handler";
import type { HttpRequest } from "../../lambdas/http/request";
import { eventFor } from "./http-event";

const contract = { name: "counter", trigger: { kind: "http", access: "devices", routes: ["POST /count"] } } as const;
const count = async (request: HttpRequest) => ok({ count: request.body(z.object({ count: z.int() })).count });
const handler = httpHandler(contract, { "POST /count": count });

const answerTo = async (body: string, base64 = false) => {
  const answer = await handler({ ...eventFor("POST /count", body), isBase64Encoded: base64 });
  return { ...answer, body: JSON.parse(answer.body ?? "") };
};

describe("an HTTP handler", () => {
  it("answers the route of the event", async () => {
    expect(await answerTo('{"count":3}')).toMatchObject({ statusCode: 200, body: { count: 3 } });
  });

  it("reads a body that came in base64", async () => {
    const body = Buffer.from('{"count":3}').toString("base64");
    expect(await answerTo(body, true)).toMatchObject({ statusCode: 200, body: { count: 3 } });
  });

  it.each([
    ["a misfit", '{"count":"three"}', "body.count"],
    ["no JSON", "count=3", "body"],
    ["a key that stands twice", '{"count":3,"count":4}', 'the key "count" stands twice'],
    ["a number beyond 2^53", '{"count":9007199254740993}', "9007199254740993 is beyond 2^53"],
    ["a depth of 100,000", `{"count":${"[".repeat(100_000)}`, "deeper than 32 levels"],
  ])("tells %s as a problem with its place", async (_, body, detail) => {
    expect(await answerTo(body)).toMatchObject({
      statusCode: 400,
      headers: { "content-type": "application/problem+json" },
      body: { code: "malformed", status: 400, detail: expect.stringContaining(detail) },
    });
  });

  it("takes a body of 4 MiB and reads nothing of a longer one", async () => {
    const filled = (length: number) => `{"count":3${" ".repeat(length - 11)}}`;
    expect(await answerTo(filled(4 * 1024 * 1024))).toMatchObject({ statusCode: 200 });
    expect(await answerTo(filled(4 * 1024 * 1024 + 1))).toMatchObject({ statusCode: 413, body: { code: "too-large" } });
  });

  it("tells devices in the shape that they understand", async () => {
    const forDevices = httpHandler(contract, { "POST /count": count }, unreadable);
    const { statusCode, body } = await forDevices(eventFor("POST /count", "{}"));
    expect(statusCode).toBe(400);
    expect(JSON.parse(body ?? "")).toMatchObject({ status: "FAILED", message_code: "MALFORMED" });
  });

  it("fails the invocation for every other error, and logs it with the id of the request", async () => {
    const lines: string[] = [];
    const gone = { "POST /count": () => Promise.reject(new Error("the table is gone")) };
    const broken = httpHandler(contract, gone, undefined, (line) => lines.push(line));
    const event = eventFor("POST /count", '{"count":3}');
    await expect(broken(event)).rejects.toThrow("the table is gone");
    const { requestId: id } = event.requestContext;
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        level: "error",
        function: "counter",
        what: "POST /count",
        id,
        error: "Error",
        message: "the table is gone",
        stack: expect.any(String),
      },
    ]);
  });

  it("fails for a route that the contract does not have", async () => {
    await expect(handler(eventFor("GET /count", ""))).rejects.toThrow("No route GET /count here");
  });
});
