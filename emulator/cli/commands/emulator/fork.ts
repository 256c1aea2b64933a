import { type Command, exec } from "../../command";
import { callsTold } from "../../rehearsal/calls-told";

export const fork: Command = {
  modes: exec,
  syntax: "emulator fork count:<1-100000>",
  help: { fork: "Fork trunk calls over WebSocket", count: "How many" },
  run: ({ machine }, given) => {
    const count = given.number("count") ?? 0;
    const { accepted } = machine.installation.router().calls({ action: "fork", kind: "trunk", count, forked: false });
    return callsTold(machine, `${accepted} forked`);
  },
};
