import { type Command, exec } from "../../command";
import { printLicenceUsage } from "../../show/licence-usage";
import { licencesOf } from "../../show/licences-of";
import { beforePolicyOf } from "../../show/registration-of";
import { printRegistrationUsage } from "../../show/registration-outputs";

export const showLicenseUsage: Command = {
  modes: exec,
  syntax: "show license usage",
  help: { usage: "Show license usage" },
  run: ({ machine: { router } }) => {
    const before = beforePolicyOf(router);
    return { output: before === "none" ? printLicenceUsage(licencesOf(router)) : printRegistrationUsage(before) };
  },
};
