import { type Command, exec } from "../../command";
import { printLicenceSummary } from "../../show/licence-summary";
import { licencesOf } from "../../show/licences-of";
import { statusOf } from "../../show/views-of";

export const showLicenseSummary: Command = {
  modes: exec,
  syntax: "show license summary",
  help: { summary: "Show license summary" },
  run: ({ machine: { router } }) => ({ output: printLicenceSummary(statusOf(router), licencesOf(router)) }),
};
