import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { cubeRouter } from "../../../cli/cube-router";
import { parseRelease } from "../../../core/release/release";
import { parseInstant } from "../../../core/time/instant";
import { Session } from "../../../emulator/cli/session";
import { typeLines } from "../../../emulator/cli/type-lines";
import { type Kept, memoryDisk } from "../../../emulator/disk/disk";
import { StateFolder } from "../../../emulator/disk/state-folder";

const losses = 60;
const root = resolve(__dirname, "../../..");
const at = "2021-03-29T00:00:00Z";
const fromFactory = {
  release: parseRelease("17.6.1a"),
  hostname: "cube",
  pid: "ISR4321/K9",
  serial: "FDO00000001",
  at: parseInstant(at),
};

/** Some weeks of a router: trust, load that changes by the hour, reports and acknowledgements, configuration, reloads. */
const lines: readonly string[] = [
  "enable",
  "emulator server acknowledges",
  "license smart trust id_token ABC local",
  ...Array.from({ length: 120 }, (_, hour) => [
    `emulator calls ${1 + (hour % 7) * 9} standard`,
    "emulator advance 1h",
    ...(hour % 40 === 39
      ? ["configure terminal", `hostname cube-${hour}`, "end", "write memory", "reload", "", "enable"]
      : []),
    ...(hour % 10 === 9 ? ["emulator hangup 30", "emulator advance 1d"] : []),
  ]).flat(),
];

/** Everything that the disk was told to keep, in order, and how many of it there were when each line was answered. */
async function reference(): Promise<{ readonly kept: readonly string[]; readonly answered: readonly number[] }> {
  const kept: string[] = [];
  const disk = { ...memoryDisk(), keep: (now: Kept) => kept.push(JSON.stringify(now)) };
  const { machine, commandLine } = cubeRouter(fromFactory, disk);
  const session = new Session(machine, commandLine);
  const answered: number[] = [];
  for (const line of lines) {
    await typeLines(session, [line]);
    answered.push(kept.length);
  }
  return { kept, answered };
}

/** Types all lines at a router of its own program, and kills it when so many bytes of its screen were seen. */
async function killedAfter(bytes: number, folder: string): Promise<string> {
  const words = ["-r", "ts-node/register", "cli/slp.ts", "cube", "--at", at, "--state", folder];
  const cube = spawn(process.execPath, words, { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
  // What is typed into a program that was killed goes nowhere.
  cube.stdin.on("error", () => {});
  cube.stdin.end(`${lines.join("\n")}\n`);
  let screen = "";
  cube.stdout.on("data", (chunk: Buffer) => {
    screen += chunk.toString("utf8");
    if (screen.length >= bytes) cube.kill("SIGKILL");
  });
  await once(cube, "close");
  return screen;
}

const prompts = /^cube[\w-]*(?:\(config\))?[>#]|\[confirm\]/gm;

it(`comes back with everything that was answered, after ${losses} losses of power`, { timeout: 600_000 }, async () => {
  const { kept, answered } = await reference();
  const places = new Map(kept.map((text, index) => [text, index]));
  expect(kept.length).toBeGreaterThan(300);
  const whole = 12_000;
  const reached = new Set<number>();
  for (const bytes of fc.sample(fc.integer({ min: 1, max: whole }), { numRuns: losses, seed: 20210329 })) {
    const folder = mkdtempSync(join(tmpdir(), "slp-power-"));
    const screen = await killedAfter(bytes, folder);
    const found = new StateFolder(folder).read();
    const place = places.get(JSON.stringify(found)) ?? -1;
    // A line whose prompt is followed by another one was answered.
    const lastAnswered = (screen.match(prompts)?.length ?? 0) - 2;
    expect(
      place,
      `killed at ${screen.length} bytes: what is kept is no state that the router was in`,
    ).toBeGreaterThanOrEqual(0);
    expect(place + 1, `killed at ${screen.length} bytes: line ${lastAnswered} is lost`).toBeGreaterThanOrEqual(
      answered[lastAnswered] ?? 0,
    );
    reached.add(place);
    rmSync(folder, { recursive: true });
  }
  expect(reached.size).toBeGreaterThan(losses / 3);
});
