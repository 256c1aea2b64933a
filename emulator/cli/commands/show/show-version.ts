import { type Command, exec } from "../../command";
import { printVersion } from "../../show/version";

export const showVersion: Command = {
  modes: exec,
  syntax: "show version",
  help: { version: "Show the software and hardware" },
  run: ({ machine: { router } }) => ({ output: printVersion(router.state) }),
};
