import { type Command, exec } from "../../command";
import { beforePolicyOf } from "../../show/registration-of";
import { registrationAllSections } from "../../show/registration-outputs";
import { printTechSupport } from "../../show/tech-support";
import { techSupportOf } from "../../show/tech-support-of";

export const showLicenseTechSupport: Command = {
  modes: exec,
  syntax: "show license tech support",
  help: { tech: "For technical support", support: "Everything that support asks for" },
  run: ({ machine: { router } }) => {
    const before = beforePolicyOf(router);
    const sections = before === "none" ? undefined : registrationAllSections(before);
    return { output: printTechSupport(techSupportOf(router), sections) };
  },
};
