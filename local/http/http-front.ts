import { getRequestListener } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as z from "zod/mini";
import type { Handler } from "../function/load-function";
import { httpEvent } from "./http-event";

export interface HttpFunction {
  readonly name: string;
  readonly routes: readonly string[];
  readonly handler: Handler;
}

/** What the front lets others do around its invocations. */
export interface FrontEvents {
  /** Awaited after an invocation and before its answer leaves; without a body where the invocation failed. */
  invoked(functionName: string, body?: string): Promise<void>;
  fault(functionName: string, error: unknown): void;
}

const structuredAnswer = z.object({
  statusCode: z.int(),
  headers: z.optional(z.record(z.string(), z.string())),
  body: z.optional(z.string()),
});

/** API Gateway refuses larger bodies. */
const mostBytes = 10 * 1024 * 1024;

/** Stands where API Gateway stands: makes events of requests and answers of what the functions return. */
export function httpFront(functions: readonly HttpFunction[], events: FrontEvents): Hono {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: mostBytes, onError: (context) => context.json({ message: "Request Too Long" }, 413) }));
  for (const { name, routes, handler } of functions) {
    for (const route of routes) {
      const [method = "", path = ""] = route.split(" ");
      app.on(method, path.replace(/\{(\w+)\}/g, ":$1"), async (context) => {
        const event = await eventOf(route, context);
        let told: string | undefined;
        try {
          const answer = z.parse(structuredAnswer, await handler(event));
          told = answer.body;
          return new Response(answer.body, { status: answer.statusCode, headers: answer.headers });
        } catch (error) {
          events.fault(name, error);
          return context.json({ message: "Internal Server Error" }, 500);
        } finally {
          await events.invoked(name, told);
        }
      });
    }
  }
  app.onError((error, context) => {
    if (!context.req.raw.signal.aborted) throw error;
    return context.json({ message: "The request was cut short" }, 400);
  });
  app.notFound((context) => context.json({ message: "Not Found" }, 404));
  return app;
}

const eventOf = async (route: string, { req }: Context) =>
  httpEvent(
    route,
    {
      method: req.method,
      url: new URL(req.url),
      headers: req.header(),
      pathParameters: req.param(),
      body: await req.text(),
    },
    new Date(),
  );

/** The front as a listener of node:http. */
export const nodeListener = (app: Hono) => getRequestListener(app.fetch);
