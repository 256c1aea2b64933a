import { type Command, exec } from "../../command";
import { told } from "../../rehearsal/standing";

export const snapshot: Command = {
  modes: exec,
  syntax: "emulator snapshot name:NAME",
  help: { snapshot: "Keep the router as it is now", name: "Name of the snapshot" },
  run: ({ machine }, given) => {
    const name = given.text("name") ?? "";
    machine.snapshot(name);
    return told(`kept as ${name}`);
  },
};
