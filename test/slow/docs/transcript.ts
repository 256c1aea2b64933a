import { spawnSync } from "node:child_process";

/** A command of a page, and what the page says that it prints. */
export interface Step {
  readonly command: string;
  readonly output: string;
}

const blocks = /^```console\n(.*?)^```/gms;

/** The commands of a page in their order: `$ ` begins one, `> ` goes on with it, and the rest is its output. */
export function stepsOf(page: string): readonly Step[] {
  const steps: { command: string; output: string }[] = [];
  for (const [, block = ""] of page.matchAll(blocks)) {
    for (const line of block.trimEnd().split("\n")) {
      const last = steps.at(-1);
      if (line.startsWith("$ ")) steps.push({ command: line.slice(2), output: "" });
      else if (last && line.startsWith("> ") && last.output === "") last.command += `\n${line.slice(2)}`;
      else if (last) last.output += `${line}\n`;
    }
  }
  return steps;
}

/** Runs commands one after the other in one shell, and answers what each printed. */
export function runSteps(steps: readonly Step[], cwd: string, path: string): readonly Step[] {
  const script = steps.map(({ command }, index) => `printf '\\001%s\\n' ${index}\n${command}\n`).join("");
  const { stdout, stderr } = spawnSync("bash", ["-c", `exec 2>&1\n${script}`], {
    cwd,
    encoding: "utf8",
    env: { HOME: cwd, PATH: `${path}:${process.env.PATH}`, NO_COLOR: "1" },
  });
  const printed = new Map(
    stdout.split("\u0001").flatMap((part) => {
      const end = part.indexOf("\n");
      return end < 0 ? [] : [[Number(part.slice(0, end)), part.slice(end + 1)] as const];
    }),
  );
  return steps.map(({ command }, index) => ({ command, output: printed.get(index) ?? `nothing at all\n${stderr}` }));
}

const varying: readonly (readonly [RegExp, string])[] = [
  [/http:\/\/127\.0\.0\.1:\d+/g, "SERVER"],
  [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, "ACCESS-TOKEN"],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, "INSTANT"],
  [/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, "ULID"],
  [/\b[0-9a-f]{64}\b/g, "HASH"],
  [/(?<![\w-])[\w-]{43}(?![\w-])/g, "SECRET"],
  [/\b[0-9a-f]{16}\b/g, "ID"],
];

/** What is printed, without what is another at each run. */
export const withoutVarying = (text: string): string =>
  varying.reduce((rest, [pattern, name]) => rest.replace(pattern, name), text.replace(/[ \t]+$/gm, "").trimEnd());
