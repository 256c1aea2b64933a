import { routerCommands } from "../../../emulator/cli/commands/router-commands";
import { documentedManners } from "../../../emulator/cli/manners";
import { answering, type DeviceDefect } from "./device-mutant";

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
  {
    id: "CLI-2",
    name: "no without effect",
    what: "What is negated stays as it was.",
    expects:
      'answered: no "license smart proxy address proxy.example"; observed license smart proxy address proxy.example',
    commands: routerCommands.map((command) =>
      command.no && command.syntax.startsWith("license smart proxy")
        ? { ...command, no: { ...command.no, run: () => ({}) } }
        : command,
    ),
  },
  {
    id: "CLI-2",
    name: "the time zone by name only",
    what: "Another time zone has another name, and the time of UTC.",
    expects: "Current Time: Mar 29 2021 06:00:00 IST; observed Current Time: Mar 29 2021 00:30:00 IST",
    commands: answering("show voice sip license status", (status) =>
      status.replace(/\d\d:\d\d:\d\d IST/, "00:30:00 IST"),
    ),
  },
  {
    id: "CLI-2",
    name: "filters are passed over",
    what: "What stands behind a bar changes nothing.",
    expects: "answered: hostname cube; observed Building configuration...",
    manners: { filtered: (output) => output },
  },
  {
    id: "CLI-3",
    name: "one licence whatever is used",
    what: "show license usage counts every licence once.",
    expects: "answered: Count: 40; observed Count: 1",
    commands: answering("show license usage", (usage) => usage.replace(/Count: \d+/g, "Count: 1")),
  },
  {
    id: "CLI-3",
    name: "always in use",
    what: "show license summary calls a licence in use that nobody uses any more.",
    expects: "answered: CUBE_T_STD (CUBE_T_STD) 0 NOT IN USE; observed CUBE_T_STD (CUBE_T_STD) 0 IN USE",
    commands: answering("show license summary", (summary) => summary.replaceAll("NOT IN USE", "IN USE")),
  },
];
