import { type Command, exec } from "../../command";
import { callsTold } from "../../rehearsal/calls-told";

export const hangup: Command = {
  modes: exec,
  syntax: "emulator hangup count:<1-100000> [standard | enhanced | voice-port]",
  help: {
    hangup: "End calls",
    count: "How many",
    standard: "Trunk calls that are not forked",
    enhanced: "Trunk calls that are forked",
    "voice-port": "Calls between voice ports and IP",
  },
  run: ({ machine }, given) => {
    const sort = given.oneOf("standard", "enhanced", "voice-port");
    const { accepted } = machine.installation.router().calls({
      action: "end",
      kind: sort === "voice-port" ? "voice-port" : "trunk",
      count: given.number("count") ?? 0,
      forked: sort === undefined ? undefined : sort === "enhanced",
    });
    return callsTold(machine, `${accepted} ended`);
  },
};
