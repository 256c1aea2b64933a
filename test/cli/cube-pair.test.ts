import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cubeRouter } from "../../cli/cube-router";
import { parseRelease } from "../../core/release/release";
import { parseInstant } from "../../core/time/instant";
import { Session } from "../../emulator/cli/session";
import { typeLines } from "../../emulator/cli/type-lines";
import { StateFolder } from "../../emulator/disk/state-folder";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slp-pair-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const options = {
  release: parseRelease("17.6.1a"),
  hostname: "cube",
  pid: "ISR4321/K9",
  serial: "FDO00000001",
  at: parseInstant("2021-03-29T00:00:00Z"),
};

/** What the last of these lines is answered, at a program that starts anew. */
async function answer(ha: "box-to-box" | "inbox" | undefined, ...lines: readonly string[]): Promise<string> {
  const { machine, commandLine } = cubeRouter({ ...options, ha }, new StateFolder(folder));
  const session = new Session(machine, commandLine);
  await typeLines(session, lines.slice(0, -1));
  return (await session.execute(lines.at(-1) ?? "")).output;
}

describe("slp cube --ha", () => {
  it.each(["box-to-box", "inbox"] as const)(
    "keeps a pair %s on disk, with its places, calls and configurations",
    async (ha) => {
      await answer(
        ha,
        "emulator calls 7 standard",
        "emulator failover",
        "emulator unit second",
        "enable",
        "write memory",
      );
      const again = await answer(undefined, "emulator unit second");
      expect(again).toContain("second member, active");
      expect(await answer(undefined, "emulator hangup 7")).toContain("7 ended; now 0 standard");
    },
  );

  it("goes from console to console, each with its hostname", async () => {
    const { machine, commandLine } = cubeRouter({ ...options, ha: "box-to-box" });
    const session = new Session(machine, commandLine);
    expect(session.prompt).toBe("cube>");
    await session.execute("emulator unit second");
    expect(session.prompt).toBe("cube-b>");
  });

  it("reloads a member with the configuration that it saved itself", async () => {
    const prompt = async (...lines: readonly string[]) => {
      const { machine, commandLine } = cubeRouter({ ...options, ha: "box-to-box" });
      const session = new Session(machine, commandLine);
      for (const line of lines) await session.execute(line);
      return session.prompt;
    };
    const renamed = ["emulator unit second", "enable", "configure terminal", "hostname other", "end"];
    expect(await prompt(...renamed, "reload", "no", "")).toBe("cube-b>");
    expect(await prompt(...renamed, "reload", "yes", "")).toBe("other>");
  });

  it("cuts the link between the members", async () => {
    expect(await answer("box-to-box", "emulator peer down", "emulator unit second")).toContain("second member, active");
    expect(await answer(undefined, "emulator failover")).toBe(
      "[emulator] no failover: the members do not hear each other",
    );
    expect(await answer(undefined, "emulator peer up", "emulator unit second")).toContain("second member, standby");
  });

  it("has no commands of a pair on a router alone", async () => {
    expect(await answer(undefined, "emulator failover")).toContain("% Invalid input");
  });
});
