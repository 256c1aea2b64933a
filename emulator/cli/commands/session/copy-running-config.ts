import type { Command } from "../../command";
import { writeMemory } from "./write-memory";

/** `write memory` as it is written today; the name of the file is confirmed. */
export const copyRunningConfig: Command = {
  modes: ["privileged"],
  syntax: "copy running-config startup-config",
  help: {
    "running-config": "Copy from current system configuration",
    "startup-config": "Copy to startup configuration",
  },
  run: (scene, given) => ({
    asks: {
      prompt: "Destination filename [startup-config]? ",
      answer: (text) =>
        text === "" || text === "startup-config"
          ? writeMemory.run(scene, given)
          : { output: `%Error opening ${JSON.stringify(text)} (only startup-config is kept)` },
    },
  }),
};
