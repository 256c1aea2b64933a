export type Lines = readonly string[];

export const indented = (lines: Lines, by = 2): Lines => lines.map((line) => `${" ".repeat(by)}${line}`);

/** A heading, and what belongs to it two columns in. */
export const under = (heading: string, ...lines: Lines): Lines => [heading, ...indented(lines)];

/** A title with a rule below it. */
export const ruled = (title: string): Lines => [title, "=".repeat(title.length)];

/** Sections, one blank line apart. */
export const separated = (sections: readonly Lines[]): string => sections.map((lines) => lines.join("\n")).join("\n\n");
