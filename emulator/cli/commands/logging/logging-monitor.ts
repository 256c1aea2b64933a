import type { Command } from "../../command";
import { withLogging } from "./settings";
import { severityGiven, severityHelp, severitySyntax } from "./severity";

/** What terminals see that asked for it with `terminal monitor`. */
export const loggingMonitor: Command = {
  modes: ["global"],
  syntax: `logging monitor [${severitySyntax}]`,
  help: { ...severityHelp, monitor: "Set terminal line (monitor) logging level" },
  run: (scene, given) => withLogging(scene, { monitor: severityGiven(given) ?? 7 }),
  no: { syntax: "logging monitor", run: (scene) => withLogging(scene, { monitor: "off" }) },
};
