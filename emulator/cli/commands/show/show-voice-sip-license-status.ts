import { type Command, exec } from "../../command";
import { sipLicenceStatusOf } from "../../show/recent-use-of";
import { printSipLicenceStatus } from "../../show/sip-licence-status";

export const showVoiceSipLicenseStatus: Command = {
  modes: exec,
  syntax: "show voice sip license status",
  help: { sip: "Show SIP information", license: "Show license use of SIP", status: "Show the records of license use" },
  run: ({ machine: { router } }) => ({ output: printSipLicenceStatus(sipLicenceStatusOf(router)) }),
};
