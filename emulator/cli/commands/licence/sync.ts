import type { Command, Effect } from "../../command";

/** Hands over and asks for whatever waits, now (CLI-7). */
export const sync: Command = {
  modes: ["privileged"],
  syntax: "license smart sync {all | local}",
  help: {
    sync: "Exchange with the licence server whatever waits",
    all: "For every member of a high availability set",
    local: "For this device alone",
  },
  run: async ({ machine }): Promise<Effect> => {
    const { verdict, sent } = machine.router.sync();
    if (!verdict.accepted) return { output: `% ${verdict.message}` };
    await machine.carry(sent);
    return {};
  },
};
