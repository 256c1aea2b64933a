import { type Command, exec } from "../../command";

const help = { monitor: "Copy debug output to the current terminal line", no: "Negate a command or set its defaults" };

/** Lines of the log appear on this terminal as they are written. */
export const terminalMonitor: Command = {
  modes: exec,
  syntax: "terminal monitor",
  help,
  run: () => ({ monitors: true }),
};

export const terminalNoMonitor: Command = {
  modes: exec,
  syntax: "terminal no monitor",
  help,
  run: () => ({ monitors: false }),
};
