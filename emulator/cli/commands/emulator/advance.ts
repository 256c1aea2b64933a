import { seconds } from "../../../../core/time/duration";
import { type Instant, instant } from "../../../../core/time/instant";
import { type Command, exec } from "../../command";
import { standing, told, trafficLines } from "../../rehearsal/standing";

const unitSeconds: Readonly<Record<string, number>> = { d: 86_400, h: 3_600, m: 60, s: 1 };

/** Moves the clock on; messages that leave on the way are answered in the second in which they leave. */
export const advance: Command = {
  modes: exec,
  syntax: "emulator advance duration:DURATION",
  help: { advance: "Move the clock on", duration: "A number and d, h, m or s, as in 89d" },
  run: async ({ machine }, given) => {
    const to = instantAfter(machine.router.state.now, given.text("duration") ?? "0s");
    if (to === undefined) return told("the clock ends with the year 9999");
    const traffic = await machine.advance(to);
    return told(...trafficLines(traffic), standing(machine));
  },
};

function instantAfter(now: Instant, duration: string): Instant | undefined {
  const length = seconds(Number.parseInt(duration, 10) * (unitSeconds[duration.at(-1) ?? "s"] ?? 1));
  try {
    return instant(now + length);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
