import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

const root = join(__dirname, "..", "..", "..");
const result = z.object({
  conformant: z.boolean(),
  sentence: z.string(),
  counts: z.object({ applicable: z.int(), passed: z.int(), failed: z.int(), cantTell: z.int(), untested: z.int() }),
});
/** What the kit says of a subject. */
export type Judged = z.output<typeof result>;

/** Has `slp conform` judge strictly, as anybody would from a shell; throws with its words where it gives no result. */
export function judge(...options: readonly string[]): Judged {
  const out = mkdtempSync(join(tmpdir(), "slp-examples-"));
  try {
    const run = spawnSync(
      process.execPath,
      ["-r", "ts-node/register", "cli/slp.ts", "conform", "--strict", "--out", out, ...options],
      { cwd: root, encoding: "utf8", timeout: 110_000 },
    );
    const file = readdirSync(out).find((name) => name.endsWith(".json"));
    if (file === undefined) throw new Error(`no result of ${options.join(" ")}: ${run.stdout}${run.stderr}`);
    return result.parse(JSON.parse(readFileSync(join(out, file), "utf8")));
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** What `slp adapter check` says of the adapter behind a command, and how it ends. */
export function check(command: string): { readonly code: number | null; readonly words: string } {
  const run = spawnSync(
    process.execPath,
    ["-r", "ts-node/register", "cli/slp.ts", "adapter", "check", "--cmd", command],
    { cwd: root, encoding: "utf8", timeout: 110_000 },
  );
  return { code: run.status, words: run.stdout + run.stderr };
}

/** Whether a command is there and answers; what it is asked must end by itself. */
export function answers(command: string, ...asked: readonly string[]): boolean {
  return spawnSync(command, asked, { timeout: 30_000 }).status === 0;
}
