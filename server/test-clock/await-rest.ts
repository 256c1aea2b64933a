import type { TestStage } from "../ports/test-stage";

export interface RestPorts {
  readonly stage: Pick<TestStage, "unfinished">;
  /** Takes a while. */
  pause(): Promise<void>;
}

const mostLooks = 200;

/** Looks until no message waits and none is worked on; "working" when that does not come about. */
export const awaitRest =
  ({ stage, pause }: RestPorts) =>
  async (): Promise<"at-rest" | "working"> => {
    for (let look = 0; look < mostLooks; look++) {
      if ((await stage.unfinished()) === 0) return "at-rest";
      await pause();
    }
    return "working";
  };
