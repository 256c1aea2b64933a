import type { Given } from "./grammar/given";
import { matcherOf } from "./pattern/matches";
import { readPattern } from "./pattern/pattern";

/** Applies `| begin`, `| exclude`, `| include` or `| section` to an output, if one was given. */
export function filtered(output: string, given: Given): string {
  const kind = given.oneOf("begin", "exclude", "include", "section");
  const pattern = given.text("pattern");
  if (kind === undefined || pattern === undefined) return output;
  const expression = readPattern(pattern);
  if (expression === undefined) return "% Failed to compile regular expression";
  const matches = matcherOf(expression);
  const lines = output.split("\n");
  switch (kind) {
    case "begin": {
      const first = lines.findIndex(matches);
      return first < 0 ? "" : lines.slice(first).join("\n");
    }
    case "exclude":
      return lines.filter((line) => !matches(line)).join("\n");
    case "include":
      return lines.filter(matches).join("\n");
    case "section":
      return sections(lines, matches).join("\n");
  }
}

/** A matching line brings along the deeper lines that follow it. */
function sections(lines: readonly string[], matches: (line: string) => boolean): readonly string[] {
  let depth = Number.POSITIVE_INFINITY;
  return lines.filter((line) => {
    const indent = line.length - line.trimStart().length;
    if (indent > depth) return true;
    depth = matches(line) ? indent : Number.POSITIVE_INFINITY;
    return depth === indent;
  });
}
