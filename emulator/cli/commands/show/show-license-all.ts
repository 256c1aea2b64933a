import { type Command, exec } from "../../command";
import { printLicenceAll } from "../../show/licence-all";
import { allOf } from "../../show/views-of";

export const showLicenseAll: Command = {
  modes: exec,
  syntax: "show license all",
  help: { all: "Show everything about licensing" },
  run: ({ machine: { router } }) => ({ output: printLicenceAll(allOf(router)) }),
};
