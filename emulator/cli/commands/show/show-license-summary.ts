import { type Command, exec } from "../../command";
import { printLicenceSummary } from "../../show/licence-summary";
import { licencesOf } from "../../show/licences-of";
import { beforePolicyOf } from "../../show/registration-of";
import { printRegistrationSummary } from "../../show/registration-outputs";
import { statusOf } from "../../show/views-of";

export const showLicenseSummary: Command = {
  modes: exec,
  syntax: "show license summary",
  help: { summary: "Show license summary" },
  run: ({ machine: { router } }) => {
    const before = beforePolicyOf(router);
    return {
      output:
        before === "none"
          ? printLicenceSummary(statusOf(router), licencesOf(router))
          : printRegistrationSummary(before),
    };
  },
};
