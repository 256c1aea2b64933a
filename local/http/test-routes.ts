import type { Hono } from "hono";
import * as z from "zod/mini";
import { paths } from "../../lambdas/paths";
import { type CrashPoint, crashPoints } from "../embedded/crash-plan";

const crashRequest = z.object({ at: z.enum(crashPoints) });

/** What only a system that is started for tests lets others do, besides setting its clock. */
export interface Rehearsal {
  crashNext(at: CrashPoint): void;
  forget(): Promise<void>;
}

/** The route of a rehearsal that only a system of one machine has: the next report meets a crash. */
export function testRoutes(app: Hono, { crashNext }: Pick<Rehearsal, "crashNext">): void {
  app.post(paths.testCrash, async (context) => {
    const request = z.safeParse(crashRequest, await context.req.json().catch(() => undefined));
    if (!request.success) {
      return context.json({ message: `Say where in {"at": …}: one of ${crashPoints.join(", ")}.` }, 400);
    }
    crashNext(request.data.at);
    return context.body(null, 204);
  });
}
