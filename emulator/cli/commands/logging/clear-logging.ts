import type { Command } from "../../command";

export const clearLogging: Command = {
  modes: ["privileged"],
  syntax: "clear logging",
  help: { clear: "Reset functions", logging: "Clear logging buffer" },
  run: ({ machine }) => ({
    asks: {
      prompt: "Clear logging buffer [confirm]",
      answer: (text) => {
        if (/^(y(es)?)?$/i.test(text)) machine.router.clearLog();
        return {};
      },
    },
  }),
};
