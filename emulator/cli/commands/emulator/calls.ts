import { type Command, exec } from "../../command";
import { callsTold } from "../../rehearsal/calls-told";

/** Starts calls; Enhanced ones are trunk calls that are forked at once. */
export const calls: Command = {
  modes: exec,
  syntax: "emulator calls count:<1-100000> {standard | enhanced | voice-port}",
  help: {
    calls: "Start calls",
    count: "How many",
    standard: "Trunk calls",
    enhanced: "Trunk calls that are forked at once",
    "voice-port": "Calls between voice ports and IP",
  },
  run: ({ machine }, given) => {
    const sort = given.oneOf("standard", "enhanced", "voice-port");
    const kind = sort === "voice-port" ? "voice-port" : "trunk";
    const outcome = machine.installation.router().calls({ action: "start", kind, count: given.number("count") ?? 0 });
    if (sort === "enhanced") {
      machine.installation.router().calls({ action: "fork", kind, count: outcome.accepted, forked: false });
    }
    return callsTold(machine, `${outcome.accepted} started, ${outcome.refused} refused`);
  },
};
