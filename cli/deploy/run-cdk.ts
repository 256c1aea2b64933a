import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const load = createRequire(__filename);

/** Runs the CDK's own command in a folder, its questions and answers on the terminal; answers how it ended and what it said. */
export async function runCdk(
  cwd: string,
  words: readonly string[],
): Promise<{ status: number | null; output: string }> {
  const cdk = join(dirname(load.resolve("aws-cdk/package.json")), "bin", "cdk");
  const child = spawn(process.execPath, [cdk, ...words], { cwd, stdio: ["inherit", "pipe", "pipe"] });
  let output = "";
  const tell = (to: NodeJS.WriteStream) => (data: Buffer) => {
    output += data;
    to.write(data);
  };
  child.stdout.on("data", tell(process.stdout));
  child.stderr.on("data", tell(process.stderr));
  const status = await new Promise<number | null>((ended, failed) => child.on("close", ended).on("error", failed));
  return { status, output };
}
