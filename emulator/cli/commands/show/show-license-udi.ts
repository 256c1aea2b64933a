import { type Command, exec } from "../../command";
import { printUdi } from "../../show/udi";

export const showLicenseUdi: Command = {
  modes: exec,
  syntax: "show license udi",
  help: { udi: "Show the identity of the device" },
  run: ({ machine: { router } }) => ({ output: printUdi(router.state.sudi) }),
};
