import { type Command, exec } from "../../command";
import { standing, told } from "../../rehearsal/standing";

export const restore: Command = {
  modes: exec,
  syntax: "emulator restore name:NAME",
  help: { restore: "Go back to a snapshot, in time too", name: "Name of the snapshot" },
  run: ({ machine }, given) => {
    const name = given.text("name") ?? "";
    return machine.restore(name) ? told(standing(machine)) : told(`there is no snapshot ${name}`);
  },
};
