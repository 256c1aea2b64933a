import { type Command, exec } from "../../command";
import { printLicenceAll } from "../../show/licence-all";
import { beforePolicyOf } from "../../show/registration-of";
import { printRegistrationAll } from "../../show/registration-outputs";
import { allOf } from "../../show/views-of";

export const showLicenseAll: Command = {
  modes: exec,
  syntax: "show license all",
  help: { all: "Show everything about licensing" },
  run: ({ machine: { router } }) => {
    const before = beforePolicyOf(router);
    return { output: before === "none" ? printLicenceAll(allOf(router)) : printRegistrationAll(before) };
  },
};
