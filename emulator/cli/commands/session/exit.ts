import { type Command, configuration, exec } from "../../command";
import { isExec } from "../../mode";

/** Leaves the mode; in EXEC, the router. */
export const exit: Command = {
  modes: [...exec, ...configuration],
  syntax: "exit",
  run: ({ mode }) => (isExec(mode) ? { ends: true } : { mode: mode === "voice-service" ? "global" : "privileged" }),
};
