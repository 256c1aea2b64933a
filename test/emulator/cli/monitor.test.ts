import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { commandLineOf } from "../../../emulator/cli/command-line";
import { routerCommands } from "../../../emulator/cli/commands/router-commands";
import { Session } from "../../../emulator/cli/session";
import { runBatch } from "../../../emulator/cli/terminal/batch";
import { InteractiveTerminal } from "../../../emulator/cli/terminal/interactive";
import { Rehearsal } from "./rehearse";

const requested = (hour: string, count: number) =>
  `*Mar 29 ${hour}:00:00.000: %CUBE-5-LICENSE_INFO: Requesting for ${count} CUBE Standard trunk licenses`;

describe("terminal monitor", () => {
  it("shows lines of the log as they are written, above the answer", async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.type("enable", "terminal monitor", "emulator calls 9 standard");
    const screen = (await rehearsal.type("emulator advance 1h")).split("\n");
    expect(screen[0]).toBe("cube#emulator advance 1h");
    expect(screen[1]).toBe(requested("01", 9));
    expect(screen[2]).toContain("[emulator] Mar 29 2021 01:00:00 UTC");
    await rehearsal.type("terminal no monitor", "emulator calls 9 standard");
    expect(await rehearsal.type("emulator advance 1h")).not.toContain("%CUBE-5");
  });

  it("heeds the level of logging monitor", async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.type("enable", "conf t", "logging monitor errors", "end", "terminal monitor");
    await rehearsal.type("license smart trust idtoken T local", "emulator calls 9 standard");
    const screen = await rehearsal.type("license smart trust idtoken T local", "emulator advance 1h");
    expect(screen).toContain("%SMART_LIC-3-COMM_FAILED");
    expect(screen).not.toContain("%CUBE-5");
  });

  it("misses nothing of a long time, and tells nothing twice after going back to a snapshot", async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.type("enable", "terminal monitor", "debug license feature cube all", "emulator snapshot before");
    let heard = "";
    for (let hour = 1; hour <= 40; hour++) {
      heard += await rehearsal.type("emulator calls 5 standard", "emulator calls 5 enhanced", "emulator advance 1h");
    }
    expect(heard.match(/%CUBE-5-LICENSE_INFO/g)?.length).toBe(
      heard.match(/cube_license_request: Request successful/g)?.length,
    );
    expect(await rehearsal.type("emulator restore before")).not.toContain("%CUBE-5");
    const again = await rehearsal.type("emulator calls 5 standard", "emulator advance 60d");
    expect(again.match(/%CUBE-5-LICENSE_INFO/g)?.length).toBe(1);
    expect(again.match(/%SMART_LIC-6-REPORTING_REQUIRED/g)?.length ?? 0).toBeLessThanOrEqual(60);
  });

  it("works where lines are piped in", async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end("enable\nterminal monitor\nemulator calls 9 standard\nemulator advance 1h\n");
    await runBatch(new Rehearsal().session, input, output);
    output.end();
    const text = Buffer.concat(await output.toArray()).toString("utf8");
    expect(text).toContain(`cube#emulator advance 1h\n${requested("01", 9)}\n[emulator]`);
  });

  it("interrupts a person at the keyboard when somebody else makes the router speak, and gives the line back", async () => {
    const rehearsal = new Rehearsal();
    const other = new Session(rehearsal.machine, commandLineOf(routerCommands), "privileged");
    await other.execute("terminal monitor");
    const [input, output] = [new PassThrough(), new PassThrough()];
    const terminal = new InteractiveTerminal(other, input, output).run();
    input.write("show cl");
    await rehearsal.type("enable", "emulator calls 9 standard", "emulator advance 1h");
    input.end("ock\r");
    await terminal;
    output.end();
    const screen = Buffer.concat(await output.toArray()).toString("utf8");
    expect(screen).toContain(`\r\n${requested("01", 9)}\r\ncube#`);
    expect(screen).toContain("01:00:00.000 UTC Mon Mar 29 2021");
  });
});
