import type { DeviceBench } from "./device-bench";
import { manners } from "./manner";
import type { Span } from "./span";

/** What stands between a device and its acknowledgements: how the server behaves, or a link that is down. */
export const conditions = [...manners.map((manner) => `the server ${manner}` as const), "the link is down"] as const;
export type Condition = (typeof conditions)[number];

/** Brings a condition about, and says how to end it. */
export async function impose(bench: DeviceBench, condition: Condition): Promise<() => Promise<void>> {
  if (condition === "the link is down") {
    await bench.setLink("down");
    return () => bench.setLink("up");
  }
  const { correspondence } = bench;
  const before = correspondence.manner;
  correspondence.manner = manners.find((manner) => condition === `the server ${manner}`) ?? before;
  return async () => {
    correspondence.manner = before;
  };
}

/** A condition that holds for a while, later in the story. */
export function planCondition(bench: DeviceBench, condition: Condition, span: Span): void {
  let end = async (): Promise<void> => {};
  bench.story.scheduleSpan(
    span,
    async () => {
      end = await impose(bench, condition);
    },
    () => end(),
  );
}
