import { type Command, exec } from "../../command";
import { standing, told } from "../../rehearsal/standing";

/** The link between the members is cut or mended. */
export const peer: Command = {
  modes: exec,
  syntax: "emulator peer {up | down}",
  help: { peer: "Link between the members", up: "Mend it", down: "Cut it" },
  run: ({ machine }, given) => {
    const state = given.oneOf("up", "down") ?? "up";
    machine.installation.peerLink(state);
    return told(`the link between the members is ${state}`, standing(machine));
  },
};
