import { type Command, exec } from "../../command";
import { printCallHome } from "../../show/call-home";
import { transportOf } from "../../show/views-of";

export const showCallHome: Command = {
  modes: exec,
  syntax: "show call-home smart-licensing",
  help: { "call-home": "Show Call Home information", "smart-licensing": "Show the destination of license messages" },
  run: ({ machine: { router } }) => ({ output: printCallHome(transportOf(router)) }),
};
