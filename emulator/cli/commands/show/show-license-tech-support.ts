import { type Command, exec } from "../../command";
import { printTechSupport } from "../../show/tech-support";
import { techSupportOf } from "../../show/views-of";

export const showLicenseTechSupport: Command = {
  modes: exec,
  syntax: "show license tech support",
  help: { tech: "For technical support", support: "Everything that support asks for" },
  run: ({ machine }) => ({ output: printTechSupport(techSupportOf(machine.router)) }),
};
