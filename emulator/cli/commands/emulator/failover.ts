import { type Command, exec } from "../../command";
import { standing, told } from "../../rehearsal/standing";

/** The standby takes over; the active restarts as a standby. */
export const failover: Command = {
  modes: exec,
  syntax: "emulator failover",
  help: { failover: "Let the standby take over" },
  run: ({ machine }) => {
    const { accepted, message } = machine.installation.failover();
    return accepted ? told(standing(machine)) : told(`no failover: ${message}`);
  },
};
