import { documentedManners } from "../../../emulator/cli/manners";
import type { DeviceDefect } from "./device-mutant";

const { promptOf, readLine, invalidInput } = documentedManners;

export const commandLine: readonly DeviceDefect[] = [
  {
    id: "CLI-1",
    name: "configuration looks like EXEC",
    what: "The prompt of global configuration is that of privileged EXEC.",
    expects: "prompt: cube(config)#; observed cube#",
    manners: { promptOf: (mode, hostname) => promptOf(mode === "global" ? "privileged" : mode, hostname) },
  },
  {
    id: "CLI-1",
    name: "a name for ever",
    what: "The prompt goes on with the name that the router came with.",
    expects: "prompt: edge(config)#; observed cube(config)#",
    manners: { promptOf: (mode) => promptOf(mode, "cube") },
  },
  {
    id: "CLI-1",
    name: "the first that fits",
    what: "A line that could be several commands counts as unfinished.",
    expects: '% Ambiguous command: "sh lic s"; observed % Incomplete command.',
    manners: {
      readLine: (entries, line) => {
        const reading = readLine(entries, line);
        return reading.kind === "ambiguous" ? { kind: "incomplete" } : reading;
      },
    },
  },
  {
    id: "CLI-1",
    name: "the caret at the beginning",
    what: "The caret stands below the first word, whichever is wrong.",
    expects: 'expected the caret below "licence" of "show licence summary"; observed the caret below "show licence',
    manners: { invalidInput: (prompt) => invalidInput(prompt, 0) },
  },
];
