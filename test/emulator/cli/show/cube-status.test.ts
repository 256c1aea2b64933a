import { describe, expect, it } from "vitest";
import { parseRelease } from "../../../../core/release/release";
import { parseInstant } from "../../../../core/time/instant";
import { type CubeStatusView, printCubeStatus } from "../../../../emulator/cli/show/cube-status";
import { cubeStatusOf } from "../../../../emulator/cli/show/views-of";
import { Server } from "../../server";

const of17Dot6 = { cubeVersion: "14.4", release: "17.6.1a" };

describe("show cube status", () => {
  it.each<[CubeStatusView, string]>([
    [{ ...of17Dot6, platform: "ISR4321/K9", haType: "none" }, "Platform ISR4321/K9\nHA-Type : none"],
    [
      { ...of17Dot6, platform: "ISR4321/K9", haType: "hot-standby-chassis-to-chassis" },
      "Platform ISR4321/K9\nHA-Type : hot-standby-chassis-to-chassis",
    ],
    [
      { ...of17Dot6, platform: "ASR1006-X", haType: "hot-standby-card-to-card" },
      "Platform ASR1006-X\nHA-Type : hot-standby-card-to-card",
    ],
  ])("prints the guide's samples: %j", (view, end) => {
    expect(printCubeStatus(view)).toBe(`CUBE-Version : 14.4\nSW-Version : 17.6.1a, ${end}`);
  });

  it.each([
    ["17.6.1a", "14.4"],
    ["17.15.1a", "14.10"],
    ["17.18.1a", "15"],
    ["17.9.1", "undocumented"],
  ])("REL-8 on %s tells CUBE version %s", (release, version) => {
    const { router } = new Server("17.6.1a", parseInstant("2021-03-29T00:00:00Z"), { classes: {} });
    router.upgrade(parseRelease(release));
    expect(printCubeStatus(cubeStatusOf(router))).toBe(
      `CUBE-Version : ${version}\nSW-Version : ${release}, Platform C8000V\nHA-Type : none`,
    );
  });
});
