import { before } from "../../../../core/release/release-rule";
import { reportsByPolicy } from "../../../../core/release/release-rules";
import type { Command, Effect } from "../../command";
import type { Machine } from "../../machine";
import { udiOf } from "../../show/udi";

/** Gives reserved licences up, as releases before 17.3.2 have it: after a question (SLR-2). */
export const returnReservation: Command = {
  modes: ["privileged"],
  releases: before("17.3.2"),
  syntax: "license smart reservation return local",
  help: {
    reservation: "Licences that are reserved by hand",
    return: "Give the reservation up",
    local: "Of this device",
  },
  run: ({ machine }) => ({
    output: [
      "This command will remove the license reservation authorization code and the device will transition back to the unregistered state.",
      "Some features may not function properly.",
    ].join("\n"),
    asks: {
      prompt: "Do you want to continue? [yes/no]: ",
      answer: (text) => (/^y(es)?$/i.test(text) ? returned(machine) : {}),
    },
  }),
};

/** … and as releases under a policy have it (SLR-2). */
export const returnAuthorization: Command = {
  modes: ["privileged"],
  releases: reportsByPolicy,
  syntax: "license smart authorization return local {offline | online}",
  help: {
    authorization: "Authorization codes and reservations",
    return: "Give them up",
    local: "Of this device",
    offline: "Show the return code",
    online: "Show the return code, for want of a way to send it",
  },
  run: ({ machine }) => returned(machine),
};

function returned({ router }: Machine): Effect {
  const { accepted, message, returnCode } = router.returnReservation();
  if (!accepted) return { output: `% ${message}` };
  return {
    output: [
      "Enter this return code in Cisco Smart Software Manager portal:",
      `UDI: ${udiOf(router.state.sudi)}`,
      `    Return code: ${returnCode}`,
    ].join("\n"),
  };
}
