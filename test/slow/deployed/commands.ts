import { spawn } from "node:child_process";
import { dirname, join } from "node:path";

const root = join(__dirname, "../../..");

export interface Ended {
  readonly status: number | null;
  /** What it wrote, on both streams in one. */
  readonly output: string;
}

/** Runs a command in the project's folder, beside whatever this process does. */
export async function run(
  environment: Readonly<Record<string, string>>,
  command: string,
  words: readonly string[],
  input = "",
): Promise<Ended> {
  const path = `${join(root, "node_modules/.bin")}:${dirname(process.execPath)}:${process.env.PATH}`;
  const child = spawn(command, words, {
    cwd: root,
    env: { ...process.env, PATH: path, NO_COLOR: "1", ...environment },
  });
  child.stdin.end(input);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  const status = await new Promise<number | null>((ended) => child.on("close", ended));
  return { status, output };
}

/** Runs `slp` as from a shell. */
export const slp = (environment: Readonly<Record<string, string>>, words: readonly string[], input?: string) =>
  run(environment, process.execPath, ["-r", "ts-node/register", "cli/slp.ts", ...words], input);
