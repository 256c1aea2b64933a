import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Machine } from "../cli/machine";
import { type InterfaceUser, Logins, type Milliseconds } from "./login";
import { restconf } from "./restconf";
import { smartlicService } from "./smartlic-service";

/** An import may bring the acknowledgements of many reports. */
const mostBytes = 16 * 1024 * 1024;

export interface InterfaceSetup {
  readonly user: InterfaceUser;
  readonly now: Milliseconds;
  /** Where a request comes from. */
  readonly addressOf: (environment: HttpBindings) => string;
}

/** What a router lets programs do over HTTP: fetch and bring licensing files, and RESTCONF; every request says who asks. */
export function deviceInterface(
  machine: Machine,
  { user, now, addressOf }: InterfaceSetup,
): Hono<{ Bindings: HttpBindings }> {
  const logins = new Logins(user, now);
  return new Hono<{ Bindings: HttpBindings }>()
    .use(async (context, next) => {
      const verdict = logins.verdict(context.req.header("authorization"), addressOf(context.env));
      if (verdict === "welcome") return await next();
      if (verdict === "wrong") {
        return context.json({ message: "name or password is wrong" }, 401, {
          "www-authenticate": 'Basic realm="level_15_access"',
        });
      }
      const seconds = String(verdict.lockedForSeconds);
      return context.json({ message: `too many wrong passwords; wait ${seconds} s` }, 429, { "retry-after": seconds });
    })
    .use(
      bodyLimit({
        maxSize: mostBytes,
        onError: (context) => context.json({ message: `more than ${mostBytes} bytes` }, 413),
      }),
    )
    .use(async ({ req }, next) => {
      // Whoever sends slowly keeps nobody else from the router: it is read whole before it is its turn.
      await req.text();
      await kept(machine, next);
    })
    .route("/smartlic-service", smartlicService(machine))
    .route("/restconf", restconf(machine))
    .onError((error, context) => {
      if (!context.req.raw.signal.aborted) throw error;
      return context.json({ message: "the request was cut short" }, 400);
    })
    .notFound((context) => context.json({ message: `nothing at ${context.req.path}` }, 404));
}

/** One request at a time is at the router, and what it changed is on the disk before its answer leaves. */
const kept = (machine: Machine, next: () => Promise<void>): Promise<void> =>
  machine.inTurn(async () => {
    await next();
    machine.keep();
  });
