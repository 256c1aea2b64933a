import type { Command } from "../../command";
import { withLogging } from "./settings";
import { severityGiven, severityHelp, severitySyntax } from "./severity";

/** What syslog receivers are sent. */
export const loggingTrap: Command = {
  modes: ["global"],
  syntax: `logging trap [${severitySyntax}]`,
  help: { ...severityHelp, trap: "Set syslog server logging level" },
  run: (scene, given) => withLogging(scene, { trap: severityGiven(given) ?? 6 }),
  no: { syntax: "logging trap", run: (scene) => withLogging(scene, { trap: "off" }) },
};
