import { type Command, exec } from "../../command";
import { printRedundancyStates, redundancyOf } from "../../show/redundancy-states";

export const showRedundancyStates: Command = {
  modes: exec,
  syntax: "show redundancy states",
  help: { redundancy: "Show redundancy information", states: "Show the state of both units" },
  run: ({ machine: { router } }) => ({ output: printRedundancyStates(redundancyOf(router)) }),
};
