import type { Command, Effect, Question } from "../../command";
import type { Machine } from "../../machine";

/** Restarts the router after the questions that IOS asks; what was not saved of the configuration is lost. */
export const reload: Command = {
  modes: ["privileged"],
  syntax: "reload",
  run: ({ machine }) => ({ asks: machine.isModified ? askToSave(machine) : askToProceed(machine) }),
};

const askToSave = (machine: Machine): Question => ({
  prompt: "System configuration has been modified. Save? [yes/no]: ",
  answer: (text): Effect => {
    if (/^y(es)?$/i.test(text)) {
      machine.saveConfiguration();
      return { output: "Building configuration...\n[OK]", asks: askToProceed(machine) };
    }
    if (/^no?$/i.test(text)) return { asks: askToProceed(machine) };
    return { output: "% Please answer 'yes' or 'no'.", asks: askToSave(machine) };
  },
});

const askToProceed = (machine: Machine): Question => ({
  prompt: "Proceed with reload? [confirm]",
  answer: (text): Effect => {
    if (!/^(y(es)?)?$/i.test(text)) return {};
    machine.reload();
    return { mode: "user" };
  },
});
