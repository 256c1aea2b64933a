import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { conform } from "../../cli/run-slp";
import { slp, strangeDevice } from "../../kit/adapter/fixtures/commands";

const bySide = ({ results }: ReturnType<typeof conform>) =>
  Object.fromEntries(results.map(({ side, requirements }) => [side, requirements]));
/** Of the run in this process: those that are judged over a carrier too. */
const withoutCollector = (run: ReturnType<typeof conform>) => {
  const { collector: _, ...others } = bySide(run);
  return others;
};

/** One of our implementations, served over HTTP by a process of its own while `use` runs. */
async function served<T>(side: "device" | "server", use: (url: string) => T | Promise<T>): Promise<T> {
  const { pid, stdout } = spawn(slp(`adapter serve ${side} --http 0`), { shell: true, detached: true });
  const ended = once(stdout, "close");
  const [line] = await once(stdout, "data");
  try {
    return await use(String(line).trim());
  } finally {
    if (pid !== undefined) process.kill(-pid, "SIGTERM");
    await ended;
  }
}

describe("our own implementations behind an adapter", () => {
  const inProcess = conform();

  it("have the verdicts over stdio that they have in this process, each alone and connected", () => {
    const words = ["--device-cmd", slp("adapter serve device"), "--server-cmd", slp("adapter serve server --stdio")];
    const run = conform(...words);
    expect(run.results.map(({ subject }) => subject)).toEqual([
      "slp-kit licence server 0.1.0, server",
      "slp-kit router 0.1.0, device with slp-kit licence server 0.1.0, server",
      "slp-kit router 0.1.0, device",
    ]);
    expect(bySide(run)).toEqual(withoutCollector(inProcess));
    expect(run.status).toBe(inProcess.status);
  });

  it("have the same verdicts over HTTP", async () => {
    const run = await served("device", (device) =>
      served("server", (server) => conform("--device-url", device, "--server-url", server)),
    );
    expect(bySide(run)).toEqual(withoutCollector(inProcess));
  });
});

describe("a device that hangs", () => {
  it("fails by that, within its bound", () => {
    const { results } = conform("--only", "CNT-3", "--bound", "3", "--device-cmd", strangeDevice("hangs at calls"));
    const [requirement] = results[0]?.requirements ?? [];
    expect(requirement?.verdict).toBe("failed");
    expect(requirement?.scenarios.map(({ failure }) => failure?.message)).toContain(
      'The adapter gave no answer to "calls": nothing came within 3 s.',
    );
  });
});

describe("an adapter that does not keep to the protocol", () => {
  it.each([
    "greets before it answers",
    "chats after it answers",
    "floods",
    "answers another request",
    "writes half a message",
    "writes 100 MB a line",
    "exits at calls",
  ])("because it %s passes nothing, and is no fault of the kit", (habit) => {
    const { results, stdout, status } = conform("--only", "CNT,REL-1", "--device-cmd", strangeDevice(habit));
    expect(results[0]?.counts.passed).toBe(0);
    expect(stdout).toContain("The adapter gave no answer to");
    expect(status).toBe(1);
  });
});
