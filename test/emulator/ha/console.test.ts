import { describe, expect, it } from "vitest";
import { commandLineOf } from "../../../emulator/cli/command-line";
import { routerCommands } from "../../../emulator/cli/commands/router-commands";
import { Machine } from "../../../emulator/cli/machine";
import { Session } from "../../../emulator/cli/session";
import type { Unit } from "../../../emulator/device/redundancy";
import { Paired } from "./paired";

const line = commandLineOf(routerCommands);

/** What a member answers a line with. */
async function answer({ pair }: Paired, unit: Unit, text: string): Promise<string> {
  const session = new Session(new Machine(pair.router(unit), { answer: async () => [] }, { installation: pair }), line);
  await session.execute("enable");
  return (await session.execute(text)).output;
}

describe("the consoles of a pair", () => {
  it("HAB-7, HAI-4 show the HA type of the guide on both members", async () => {
    const seen = async (mode: "box-to-box" | "inbox", unit: Unit) =>
      (await answer(new Paired(mode), unit, "show cube status")).split("\n").at(-1);
    expect(await seen("box-to-box", "first")).toBe("HA-Type : hot-standby-chassis-to-chassis");
    expect(await seen("box-to-box", "second")).toBe("HA-Type : hot-standby-chassis-to-chassis");
    expect(await seen("inbox", "first")).toBe("HA-Type : hot-standby-card-to-card");
    expect(await seen("inbox", "second")).toBe("HA-Type : hot-standby-card-to-card");
  });

  it("HAI-4 show the states of both route processors, before and after a switchover", async () => {
    const paired = new Paired("inbox");
    const states = async (unit: Unit) =>
      (await answer(paired, unit, "show redundancy states"))
        .split("\n")
        .slice(0, 5)
        .map((text) => text.trim());
    const first = [
      "my state = 13 -ACTIVE",
      "peer state = 8  -STANDBY HOT",
      "Mode = Duplex",
      "Unit = Primary",
      "Unit ID = 48",
    ];
    expect(await states("first")).toEqual(first);
    expect((await states("second")).slice(0, 2)).toEqual(["my state = 8  -STANDBY HOT", "peer state = 13 -ACTIVE"]);
    paired.pair.failover();
    expect((await states("first")).slice(0, 2)).toEqual(["my state = 8  -STANDBY HOT", "peer state = 13 -ACTIVE"]);
    paired.pair.peerLink("down");
    expect((await states("second")).slice(0, 3)).toEqual([
      "my state = 13 -ACTIVE",
      "peer state = 1  -DISABLED",
      "Mode = Simplex",
    ]);
  });

  it("HAB-7, HAI-4 list CUBE's licence on the active alone", async () => {
    for (const [mode, tag] of [
      ["box-to-box", "CUBE_T_RED"],
      ["inbox", "CUBE_T_STD"],
    ] as const) {
      const paired = new Paired(mode);
      paired.calls("start", 1);
      paired.advance(paired.start);
      expect(await answer(paired, "first", "show license summary")).toContain(tag);
      expect(await answer(paired, "second", "show license summary")).not.toContain("CUBE");
    }
  });

  it("CLI-9 name the active and the standby in show license all, whichever is asked", async () => {
    const paired = new Paired("box-to-box");
    paired.pair.failover();
    for (const unit of ["first", "second"] as const) {
      const all = await answer(paired, unit, "show license all | begin Overall");
      expect(all).toContain("Active: PID:C8000V,SN:93POM8FF9JA");
      expect(all).toContain("Standby: PID:C8000V,SN:93POM8FF9IZ");
    }
  });
});
