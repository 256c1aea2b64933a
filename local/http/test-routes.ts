import type { Hono } from "hono";
import * as z from "zod/mini";
import { paths } from "../../lambdas/paths";
import { type CrashPoint, crashPoints } from "../embedded/crash-plan";

const crashRequest = z.object({ at: z.enum(crashPoints) });

/** The routes that only a system started for tests has, besides its clock: rehearsed crashes. */
export function testRoutes(app: Hono, crashNext: (at: CrashPoint) => void): void {
  app.post(paths.testCrash, async (context) => {
    const request = z.safeParse(crashRequest, await context.req.json().catch(() => undefined));
    if (!request.success) {
      return context.json({ message: `Say where in {"at": …}: one of ${crashPoints.join(", ")}.` }, 400);
    }
    crashNext(request.data.at);
    return context.body(null, 204);
  });
}
