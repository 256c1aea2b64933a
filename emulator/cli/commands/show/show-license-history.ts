import { type Command, exec } from "../../command";
import { printMessageHistory } from "../../show/message-history";

export const showLicenseHistory: Command = {
  modes: exec,
  syntax: "show license history message",
  help: { history: "What happened of late", message: "Messages exchanged with the licence server" },
  run: ({
    machine: {
      router: { state },
    },
  }) => ({ output: printMessageHistory(state.history, state.timeZone) }),
};
