import type { Command } from "../../command";

export const configureTerminal: Command = {
  modes: ["privileged"],
  syntax: "configure terminal",
  help: { terminal: "Configure from the terminal" },
  run: () => ({ mode: "global", output: "Enter configuration commands, one per line.  End with CNTL/Z." }),
};
