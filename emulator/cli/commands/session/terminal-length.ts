import { type Command, exec } from "../../command";

/** How many lines make a page; 0 turns paging off. */
export const terminalLength: Command = {
  modes: exec,
  syntax: "terminal length lines:<0-512>",
  help: { length: "Set number of lines on a screen", lines: "Number of lines on screen (0 for no pausing)" },
  run: (_scene, given) => ({ terminalLength: given.number("lines") }),
  no: { syntax: "terminal length", run: () => ({ terminalLength: 24 }) },
};
