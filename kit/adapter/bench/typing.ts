/** Where an operator can stand, by the words that the documents have for it, and how its prompt ends. */
export const modeMarks = {
  "user EXEC": />$/,
  "voice service configuration": /\(conf-voi-serv\)#$/,
  "global configuration": /\(config\)#$/,
  "privileged EXEC": /[^)]#$/,
} as const;
export type ConsoleMode = keyof typeof modeMarks;
export type Unit = "first" | "second";

/** A line that an operator types, where, and on which member of a pair. */
export type Typing = { readonly line: string; readonly mode: ConsoleMode; readonly unit?: Unit };

const modes: readonly ConsoleMode[] = [
  "user EXEC",
  "privileged EXEC",
  "global configuration",
  "voice service configuration",
];

/** What a typed line looks like in a scenario: `"show clock"`, `"hostname edge" in global configuration`, `"show license all" on the second member`. */
export const typingPattern = `"[^"]*"(?: in (?:${modes.join("|")}))?(?: on the (?:first|second) member)?`;

const typingParts = new RegExp(`^"([^"]*)"(?: in (${modes.join("|")}))?(?: on the (first|second) member)?$`);

/** Reads a typed line; without a word about where it is typed in privileged EXEC. */
export function typingOf(text: string): Typing {
  const [, line = "", where, member] = typingParts.exec(text) ?? [];
  const mode = modes.find((one) => one === where) ?? "privileged EXEC";
  return { line, mode, unit: member === "first" || member === "second" ? member : undefined };
}

/** The mode that a prompt tells of; undefined for a question, or a mode that the documents do not name. */
export function modeOf(prompt: string): ConsoleMode | undefined {
  return modes.find((mode) => modeMarks[mode].test(prompt.trimEnd()));
}
