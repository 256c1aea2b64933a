import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "./measure";

const root = join(__dirname, "..");
const rounds = 3;

/** Our device over stdio, and the example in Python, against our device in process: whole runs in turn, by the clock. */
export function judgedFromOutside(): readonly Figure[] {
  const [inProcess = 0, overStdio = 0, inPython = 0] = leastInTurn([
    ["--side", "device"],
    ["--device-cmd", "node bin/slp.js adapter serve device"],
    ["--device-cmd", "python3 examples/python-device/device.py"],
  ]);
  const floor = { what: "our device in process", value: inProcess };
  return [
    {
      what: "our device judged over stdio",
      value: overStdio,
      unit: "s",
      floor,
      budget: "≤ 2 × floor",
      kept: overStdio <= 2 * inProcess,
    },
    {
      what: "the example device in Python judged",
      value: inPython,
      unit: "s",
      floor,
      budget: "≤ 20 s",
      kept: inPython <= 20,
    },
  ];
}

/** Runs each command line once a round, so that the machine's moods meet all alike; the least of each, in seconds. */
function leastInTurn(commands: readonly (readonly string[])[]): readonly number[] {
  const times = Array.from({ length: rounds }, () => commands.map(judge));
  return commands.map((_, index) => Math.min(...times.map((round) => round[index] ?? Number.POSITIVE_INFINITY)));
}

function judge(options: readonly string[]): number {
  const out = mkdtempSync(join(tmpdir(), "slp-bench-"));
  try {
    const begin = performance.now();
    const words = ["bin/slp.js", "conform", "--report", "json", "--out", out, ...options];
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(`slp conform ${options.join(" ")} ended with ${status}: ${stderr}`);
    return (performance.now() - begin) / 1_000;
  } finally {
    rmSync(out, { recursive: true });
  }
}
