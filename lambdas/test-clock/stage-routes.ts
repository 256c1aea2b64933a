import type { TestStage } from "../../server/ports/test-stage";
import type { awaitRest } from "../../server/test-clock/await-rest";
import { type Answer, ok, problem } from "../http/answer";

/** A function that runs by itself, every so many seconds. */
export interface Schedule {
  readonly name: string;
  readonly every: number;
}

/** Empties the stage. */
export const forgetRoute = (stage: Pick<TestStage, "forget">) => async (): Promise<Answer> => {
  await stage.forget();
  return ok({});
};

/** Answers when all work that requests left behind is done. */
export const restRoute = (rest: ReturnType<typeof awaitRest>) => async (): Promise<Answer> =>
  (await rest()) === "at-rest"
    ? ok({})
    : problem(503, "still-working", "Messages still wait in queues: ask again, or look for what fails.");

/** The functions that run by themselves every so often; on a stage for tests each is run by a POST to its name below this route. */
export const schedulesRoute = (schedules: readonly Schedule[]) => async (): Promise<Answer> => ok({ schedules });
