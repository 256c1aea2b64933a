import { type Command, exec } from "../../command";
import { told } from "../../rehearsal/standing";

export const link: Command = {
  modes: exec,
  syntax: "emulator link {up | down}",
  help: { link: "Link to the licence server", up: "Connect it", down: "Cut it" },
  run: ({ machine }, given) => {
    const state = given.oneOf("up", "down") ?? "up";
    machine.router.link(state);
    return told(`the link to the licence server is ${state}`);
  },
};
