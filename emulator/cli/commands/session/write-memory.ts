import type { Command } from "../../command";

export const writeMemory: Command = {
  modes: ["privileged"],
  syntax: "write [memory]",
  help: { memory: "Write to NV memory" },
  run: ({ machine }) => {
    machine.saveConfiguration();
    return { output: "Building configuration...\n[OK]" };
  },
};
