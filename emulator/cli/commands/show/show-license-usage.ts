import { type Command, exec } from "../../command";
import { printLicenceUsage } from "../../show/licence-usage";
import { licencesOf } from "../../show/licences-of";

export const showLicenseUsage: Command = {
  modes: exec,
  syntax: "show license usage",
  help: { usage: "Show license usage" },
  run: ({ machine: { router } }) => ({ output: printLicenceUsage(licencesOf(router)) }),
};
