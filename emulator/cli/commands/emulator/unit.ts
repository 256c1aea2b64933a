import { type Command, exec } from "../../command";
import { standing, told } from "../../rehearsal/standing";

/** Goes to the console of a member of the pair. */
export const unit: Command = {
  modes: exec,
  syntax: "emulator unit {first | second}",
  help: { unit: "Go to the console of a member", first: "The one that was active at first", second: "The other one" },
  run: ({ machine }, given) => {
    machine.sitAt(given.oneOf("first", "second") ?? "first");
    return { ...told(standing(machine)), mode: "user" };
  },
};
