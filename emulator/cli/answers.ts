import type { Help } from "./grammar/help";

/** Points at the column where a line goes astray; `prompt` is what stands before the line on the screen. */
export const invalidInput = (prompt: string, column: number): string =>
  `${" ".repeat(prompt.length + column)}^\n% Invalid input detected at '^' marker.\n`;

export const incompleteCommand = "% Incomplete command.\n";

export const ambiguousCommand = (line: string): string => `% Ambiguous command:  "${printable(line.trimEnd())}"`;

/** A word that is no command in EXEC is taken for the name of a host. */
export const unknownName = (name: string, [server = "255.255.255.255"]: readonly string[]): string =>
  [
    `Translating "${printable(name)}"...domain server (${server})`,
    "",
    "% Unknown command or computer name, or unable to find computer address",
    "",
  ].join("\n");

/** What `?` prints. */
export function helpText(help: Help, line: string): string {
  switch (help.kind) {
    case "ambiguous":
      return `% Ambiguous command:  "${printable(line)}"`;
    case "unrecognized":
      return "% Unrecognized command";
    case "beginnings":
      return help.words.join("  ");
    case "next": {
      const width = Math.max(0, ...help.elements.map(({ label }) => label.length));
      const rows = help.elements.map((row) => `  ${row.label.padEnd(width)}  ${row.help}`);
      return [...rows, ...(help.mayEnd ? ["  <cr>"] : [])].join("\n");
    }
  }
}

/** Nothing that a terminal would obey is sent back to it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "?");
