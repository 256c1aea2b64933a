import { type Command, exec } from "../../command";
import { printLicenceStatus } from "../../show/licence-status";
import { statusOf } from "../../show/views-of";

export const showLicenseStatus: Command = {
  modes: exec,
  syntax: "show license status",
  help: { status: "Show license policy and reporting status" },
  run: ({ machine: { router } }) => ({ output: printLicenceStatus(statusOf(router)) }),
};
