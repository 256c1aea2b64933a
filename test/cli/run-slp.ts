import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type SubjectResult, subjectResult } from "../../kit/verdict/result";

/** Runs `slp` in a process of its own, as it is run in earnest. */
export function runSlp(...words: string[]) {
  return spawnSync(process.execPath, ["-r", "ts-node/register", "cli/slp.ts", ...words], {
    cwd: resolve(__dirname, "../.."),
    encoding: "utf8",
  });
}

/** Runs `slp conform` and reads what it leaves: its JSON results, in the order of their file names, and its logs. */
export function conform(...words: string[]) {
  const out = mkdtempSync(join(tmpdir(), "slp-conform-"));
  try {
    const { status, stdout } = runSlp("conform", "--report", "json", "--out", out, ...words);
    const files = new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name), "utf8")]));
    const json = [...files].filter(([name]) => name.endsWith(".json"));
    const results: SubjectResult[] = json.map(([, content]) => subjectResult.parse(JSON.parse(content)));
    return { status, stdout, results, files };
  } finally {
    rmSync(out, { recursive: true });
  }
}
