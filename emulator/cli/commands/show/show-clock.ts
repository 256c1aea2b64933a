import { type Command, exec } from "../../command";
import { clockTime } from "../../zoned-time";

export const showClock: Command = {
  modes: exec,
  syntax: "show clock",
  run: ({ machine: { router } }) => ({ output: clockTime(router.state.now, router.state.timeZone) }),
};
