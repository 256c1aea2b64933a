import { before } from "../../../../core/release/release-rule";
import type { Command } from "../../command";
import { associate } from "./associate";

/** Registers the platform with the licence server, before there was trust (REL-2, TRU-6). */
export const register: Command = {
  modes: ["privileged"],
  releases: before("17.3.2"),
  syntax: "license smart register idtoken token:WORD [force]",
  help: {
    register: "Register with the licence server",
    idtoken: "Use an ID token",
    token: "ID token of the virtual account",
    force: "Replace the registration that stands",
  },
  run: ({ machine }, given) =>
    associate(machine, "Registration failed", {
      token: given.text("token") ?? "",
      scope: "local",
      force: given.has("force"),
    }),
};

/** Gives the registration up. */
export const deregister: Command = {
  modes: ["privileged"],
  releases: before("17.3.2"),
  syntax: "license smart deregister",
  help: { deregister: "Remove the registration" },
  run: ({ machine }) => {
    const { accepted, message } = machine.router.deregister();
    return accepted ? {} : { output: `% ${message}` };
  },
};
