import * as z from "zod/mini";
import { formatInstant } from "../../core/time/instant";
import type { Clock } from "../../server/ports/clock";
import type { advanceStageClock } from "../../server/test-clock/advance-stage-clock";
import { type Answer, ok, problem } from "../http/answer";
import { instantText } from "../http/instant-text";
import type { HttpRequest } from "../http/request";

const shape = z.object({ now: instantText });

/** What the server's clock shows. */
export const readClockRoute = (clock: Clock) => async (): Promise<Answer> =>
  ok({ now: formatInstant(await clock.now()) });

/** Sets the server's clock; it only goes forward. */
export const setClockRoute =
  (advance: ReturnType<typeof advanceStageClock>) =>
  async (request: HttpRequest): Promise<Answer> => {
    const outcome = await advance(request.body(shape).now);
    if (outcome.kind === "refused") return problem(409, "clock-goes-forward", outcome.message);
    return ok({ now: formatInstant(outcome.now) });
  };
