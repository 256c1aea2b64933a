import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { beforeEach, describe, expect, it } from "vitest";
import { httpFront } from "../../local/http/http-front";

let events: APIGatewayProxyEventV2[];
let told: string[];
beforeEach(() => {
  events = [];
  told = [];
});

const front = (answer: () => Promise<unknown>) =>
  httpFront(
    [
      {
        name: "echo",
        routes: ["PUT /accounts/{domain}/things"],
        handler: async (event) => {
          events.push(event as APIGatewayProxyEventV2);
          return answer();
        },
      },
    ],
    {
      invoked: async () => void told.push("invoked"),
      fault: (name, error) => void told.push(`${name}: ${error}`),
    },
  );

const created = async () => ({ statusCode: 201, headers: { "content-type": "text/plain" }, body: "made" });
const put = (path: string, body = "{}") => ({ path, init: { method: "PUT", body, headers: { "X-Name": "value" } } });
const { path, init } = put("/accounts/a%2Fb/things?tag=CUBE_T_STD");

describe("the HTTP front", () => {
  it("makes the event that API Gateway makes", async () => {
    await front(created).request(path, init);
    expect(events).toMatchObject([
      {
        version: "2.0",
        routeKey: "PUT /accounts/{domain}/things",
        pathParameters: { domain: "a/b" },
        queryStringParameters: { tag: "CUBE_T_STD" },
        headers: { "x-name": "value" },
        requestContext: { http: { method: "PUT", path: "/accounts/a%2Fb/things" } },
        body: "{}",
        isBase64Encoded: false,
      },
    ]);
  });

  it("answers what the function answers, after the work that it caused", async () => {
    const answer = await front(created).request(path, init);
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      201,
      "text/plain",
      "made",
    ]);
    expect(told).toEqual(["invoked"]);
  });

  it("answers 500 for an invocation that failed, and tells of it", async () => {
    const answer = await front(() => Promise.reject(new Error("no table"))).request(path, init);
    expect([answer.status, await answer.json()]).toEqual([500, { message: "Internal Server Error" }]);
    expect(told).toEqual(["echo: Error: no table", "invoked"]);
  });

  it("answers 404 for what is no route, whether by path or by method", async () => {
    expect((await front(created).request("/accounts", init)).status).toBe(404);
    expect((await front(created).request(path)).status).toBe(404);
    expect(events).toEqual([]);
  });

  it("answers 413 for a body above 10 MiB without calling the function", async () => {
    const long = put(path, " ".repeat(10 * 1024 * 1024 + 1));
    expect((await front(created).request(long.path, long.init)).status).toBe(413);
    expect(events).toEqual([]);
  });
});
