import { type Command, exec } from "../../command";
import { printLogging } from "../../show/logging";

export const showLogging: Command = {
  modes: exec,
  syntax: "show logging",
  help: { logging: "Show the contents of logging buffers" },
  run: ({ machine: { router } }) => ({ output: printLogging(router.state) }),
};
