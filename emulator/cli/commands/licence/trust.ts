import { reportsByPolicy } from "../../../../core/release/release-rules";
import type { Command } from "../../command";
import { associate } from "./associate";

/** Asks the licence server for trust (TRU-2). */
export const trust: Command = {
  modes: ["privileged"],
  releases: reportsByPolicy,
  syntax: "license smart trust idtoken/id_token token:WORD {local | all} [force]",
  help: {
    trust: "Establish trust with the licence server",
    idtoken: "Use an ID token",
    token: "ID token of the virtual account",
    local: "For this device alone",
    all: "For every member of a high availability set",
    force: "Replace the trust that is installed",
  },
  run: ({ machine }, given) =>
    associate(machine, "Trust was not established", {
      token: given.text("token") ?? "",
      scope: given.oneOf("local", "all") ?? "local",
      force: given.has("force"),
    }),
};
