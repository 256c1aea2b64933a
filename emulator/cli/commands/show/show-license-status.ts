import { type Command, exec } from "../../command";
import { printLicenceStatus } from "../../show/licence-status";
import { beforePolicyOf } from "../../show/registration-of";
import { printRegistrationStatus } from "../../show/registration-outputs";
import { statusOf } from "../../show/views-of";

export const showLicenseStatus: Command = {
  modes: exec,
  syntax: "show license status",
  help: { status: "Show license policy and reporting status" },
  run: ({ machine: { router } }) => {
    const before = beforePolicyOf(router);
    return { output: before === "none" ? printLicenceStatus(statusOf(router)) : printRegistrationStatus(before) };
  },
};
