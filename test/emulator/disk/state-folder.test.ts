import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CubeOptions, cubeRouter } from "../../../cli/cube-router";
import { parseRelease } from "../../../core/release/release";
import { parseInstant } from "../../../core/time/instant";
import { Machine } from "../../../emulator/cli/machine";
import { Session } from "../../../emulator/cli/session";
import { typeLines } from "../../../emulator/cli/type-lines";
import { UnusableState } from "../../../emulator/disk/sealed-file";
import { StateFolder } from "../../../emulator/disk/state-folder";

const factory: CubeOptions = {
  release: parseRelease("17.6.1a"),
  hostname: "cube",
  pid: "ISR4321/K9",
  serial: "FDO00000001",
  at: parseInstant("2021-03-29T00:00:00Z"),
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slp-state-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A router that is taken up from the folder, as another program would. */
function start() {
  const { machine, commandLine } = cubeRouter(factory, new StateFolder(folder));
  const session = new Session(machine, commandLine);
  const type = async (...lines: readonly string[]) => (await typeLines(session, lines)).screen;
  return { machine, type };
}

const busyDay = [
  "enable",
  "configure terminal",
  "hostname edge",
  "clock timezone IST 5 30",
  "end",
  "emulator server withholds",
  "license smart trust id_token ABC local",
  "emulator calls 40 standard",
  "emulator advance 8h",
  "emulator fork 3",
  "emulator advance 1d",
];

describe("a router in a folder", () => {
  it("goes on as it was: calls, records, reports, configuration, clock, and what its licence server took in", async () => {
    const before = start();
    await before.type(...busyDay);
    const after = start();
    expect(after.machine.router.state).toEqual(before.machine.router.state);
    await after.type("emulator server acknowledges");
    expect(await after.type("emulator advance 1d")).toContain("1 acknowledgement received");
  });

  it("takes up the saved configuration at a reload, also in another program", async () => {
    await start().type("enable", "configure terminal", "hostname saved", "end", "write memory");
    await start().type("enable", "configure terminal", "hostname lost", "end");
    const again = start();
    expect(again.machine.router.state.hostname).toBe("lost");
    await again.type("enable", "reload", "no", "");
    expect(again.machine.router.state.hostname).toBe("saved");
  });

  it("goes back to a snapshot that another program made", async () => {
    await start().type(...busyDay, "emulator snapshot one-day", "emulator advance 9d");
    const after = start();
    await after.type("emulator restore one-day");
    expect(after.machine.router.state.now).toBe(parseInstant("2021-03-30T08:00:00Z"));
  });

  it("has each answered line on the disk, and nothing of a line that was refused", async () => {
    const { type } = start();
    await type("enable", "configure terminal");
    const before = readFileSync(join(folder, "router"), "utf8");
    await type("hostname 1", "license smart transport pigeon", "mode border-element license periodicity hours 7");
    expect(readFileSync(join(folder, "router"), "utf8")).toBe(before);
    await type("hostname edge");
    expect(new StateFolder(folder).read()?.states[0]?.hostname).toBe("edge");
  });

  it("has a message on the disk before it leaves", async () => {
    const { machine } = start();
    const kept = () => new StateFolder(folder).read()?.states[0]?.awaited.map(({ kind }) => kind);
    const onTheWire: unknown[] = [];
    const watched = new Machine(
      machine.router,
      {
        answer: async ({ kind }) => {
          onTheWire.push({ kind, kept: kept() });
          return [];
        },
      },
      { disk: new StateFolder(folder) },
    );
    await watched.carry(watched.router.trust({ token: "ABC", scope: "local", force: false }).sent);
    expect(onTheWire).toEqual([{ kind: "trust-request", kept: ["trust-request"] }]);
  });

  it("is for its owner alone", () => {
    start();
    expect(statSync(join(folder, "router")).mode & 0o777).toBe(0o600);
  });

  it("refuses a torn or changed file by name, wherever it is torn, and leaves it alone", async () => {
    await start().type(...busyDay);
    const file = join(folder, "router");
    const whole = readFileSync(file, "utf8");
    const cuts = [0, 1, 40, 90, 91, 1_000, whole.length >> 1, whole.length - 2, whole.length - 1];
    for (const cut of cuts) {
      writeFileSync(file, whole);
      truncateSync(file, cut);
      expect(start, `cut at ${cut}`).toThrow(UnusableState);
      expect(start).toThrow(file);
      expect(readFileSync(file, "utf8")).toBe(whole.slice(0, cut));
    }
    writeFileSync(file, whole.replace('"hostname":"edge"', '"hostname":"edgy"'));
    expect(start).toThrow(UnusableState);
    writeFileSync(file, whole);
    expect(start().machine.router.state.hostname).toBe("edge");
  });

  it("passes over what was being written when the power went", async () => {
    await start().type(...busyDay);
    writeFileSync(join(folder, "router.new"), "slp-kit router state 1 half of");
    expect(start().machine.router.state.hostname).toBe("edge");
  });

  it("says that what was typed is not kept when the disk does not take it", async () => {
    const { type } = start();
    rmSync(folder, { recursive: true });
    await expect(type("enable", "configure terminal", "hostname lost")).rejects.toThrow("could not be written");
    start();
  });
});
