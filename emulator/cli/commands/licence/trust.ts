import type { Command, Effect } from "../../command";
import type { Traffic } from "../../machine";

/** Asks the licence server for trust (TRU-2). */
export const trust: Command = {
  modes: ["privileged"],
  syntax: "license smart trust idtoken/id_token token:WORD {local | all} [force]",
  help: {
    trust: "Establish trust with the licence server",
    idtoken: "Use an ID token",
    token: "ID token of the virtual account",
    local: "For this device alone",
    all: "For every member of a high availability set",
    force: "Replace the trust that is installed",
  },
  run: async ({ machine }, given): Promise<Effect> => {
    const order = {
      token: given.text("token") ?? "",
      scope: given.oneOf("local", "all") ?? "local",
      force: given.has("force"),
    };
    const { verdict, sent } = machine.installation.trust(order, machine.router.unit);
    if (!verdict.accepted) return { output: `% ${verdict.message}` };
    return { output: refusalOf(await machine.carry(sent)) };
  },
};

const refusalOf = ({ failures: [reason] }: Traffic): string | undefined =>
  reason && `% Trust was not established: ${reason}`;
