import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { InteractiveTerminal } from "../../../../emulator/cli/terminal/interactive";
import { Rehearsal } from "../rehearse";

/** Presses keys until the session ends; gives what was on the screen, line by line. */
async function press(rehearsal: Rehearsal, ...keys: readonly string[]): Promise<readonly string[]> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const terminal = new InteractiveTerminal(rehearsal.session, input, output).run();
  for (const key of keys) input.write(key);
  input.end();
  await terminal;
  output.end();
  const text = Buffer.concat(await output.toArray()).toString("utf8");
  return text.split(/[\r\n]+/);
}

describe("the terminal of a person", () => {
  it("writes no escape sequences, which programs that read the screen do not expect", async () => {
    const screen = await press(
      new Rehearsal(),
      "en\r",
      "show clokc",
      "\u007f\u007f",
      "ck\r",
      "\u001b[A\u001b[D\u0001\u000b",
    );
    expect(screen.join("\n")).not.toContain("\u001b");
    expect(screen).toContain("00:00:00.000 UTC Mon Mar 29 2021");
  });

  it("executes what is typed and edited", async () => {
    const rehearsal = new Rehearsal();
    await press(rehearsal, "en\r", "conf t\r", "hostnamX", "\u007f", "e edge\r");
    expect(rehearsal.session.prompt).toBe("edge(config)#");
  });

  it("ends with exit and with Ctrl-D on an empty line", async () => {
    for (const end of ["exit\r", "\u0004"]) {
      const rehearsal = new Rehearsal();
      await press(rehearsal, end, "enable\r");
      expect(rehearsal.session.prompt).toBe("cube>");
    }
  });

  it("helps at ? and gives the line back", async () => {
    const screen = await press(new Rehearsal(), "en\r", "conf?", " t\r");
    expect(screen).toContain("configure");
    expect(screen).toContain("cube#conf?");
    expect(screen).toContain("cube#conf t");
    expect(screen).toContain("cube(config)#");
  });

  it("completes at Tab where one word alone is possible", async () => {
    const screen = await press(new Rehearsal(), "sh\tcl\t\r", "e\t\r");
    expect(screen).toContain("00:00:00.000 UTC Mon Mar 29 2021");
    expect(screen).toContain('% Ambiguous command:  "e"');
  });

  it("recalls lines", async () => {
    const rehearsal = new Rehearsal();
    await press(rehearsal, "emulator calls 1 standard\r", "\u001b[A\r", "\u001b[A\r");
    expect(rehearsal.router.counts.standard).toBe(3);
  });

  it("leaves configuration at Ctrl-Z, and gives up the line at Ctrl-C", async () => {
    for (const key of ["\u001a", "\u0003"]) {
      const rehearsal = new Rehearsal();
      await press(rehearsal, "en\r", "conf t\r", "hostname lost", key);
      expect(rehearsal.session.prompt).toBe("cube#");
      await press(rehearsal, "show clock\r");
    }
  });

  it("stops at a full page and goes on with a key, until paging is off", async () => {
    const rehearsal = new Rehearsal();
    const screen = await press(
      rehearsal,
      "en\r",
      "terminal length 10\r",
      "show run\r",
      " ",
      "terminal length 0\r",
      "show run\r",
    );
    expect(screen.filter((line) => line === " --More-- ")).toHaveLength(1);
    expect(screen.filter((line) => line === "end")).toHaveLength(2);
  });
});
