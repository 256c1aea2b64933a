import type { Command } from "../../command";
import { runningConfiguration } from "../../running-configuration";

export const showRunningConfig: Command = {
  modes: ["privileged"],
  syntax: "show running-config",
  help: { "running-config": "Current operating configuration" },
  run: ({ machine }) => ({ output: runningConfiguration(machine.router.state) }),
};
