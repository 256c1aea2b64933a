import { describe, expect, it } from "vitest";
import { Rehearsal } from "./rehearse";

const caret = (column: number) => `${" ".repeat(column)}^\n% Invalid input detected at '^' marker.\n`;

describe("a session at the prompt (CLI-1)", () => {
  it("follows mode and hostname with its prompt", async () => {
    const { session } = new Rehearsal();
    const prompts: [line: string, prompt: string][] = [
      ["", "cube>"],
      ["enable", "cube#"],
      ["disable", "cube>"],
      ["en", "cube#"],
      ["configure terminal", "cube(config)#"],
      ["hostname edge-1", "edge-1(config)#"],
      ["voice service voip", "edge-1(conf-voi-serv)#"],
      ["exit", "edge-1(config)#"],
      ["exit", "edge-1#"],
      ["conf t", "edge-1(config)#"],
      ["voi ser voi", "edge-1(conf-voi-serv)#"],
      ["no hostname", "Router(config)#"],
      ["end", "Router#"],
      ["conf t", "Router(config)#"],
      ["hostname cube\u001a", "cube#"],
    ];
    for (const [line, prompt] of prompts) {
      await session.execute(line);
      expect(session.prompt, line).toBe(prompt);
    }
    expect((await session.execute("exit")).ended).toBe(true);
  });

  it.each([
    [[], "show clokc", caret(13)],
    [[], "show clock now", caret(16)],
    [["enable"], "conf t now", caret(12)],
    [["enable", "conf t"], "hostname 1st", caret(22)],
    [["enable", "conf t"], "license smart usage interval 366", caret(42)],
    [["enable", "conf t"], "ip name-server 10.0.0.256", caret(28)],
    [["enable", "conf t", "voice service voip"], "mode border-element license periodicity hours 7", caret(66)],
    [["enable", "conf t"], "show clock", caret(14)],
    [["enable"], "hostname x", caret(5)],
  ])("after %j points into %s", async (before, line, answer) => {
    expect(await new Rehearsal().answer(...before, line)).toBe(answer);
  });

  it("tells ambiguous, incomplete and unknown lines apart", async () => {
    const rehearsal = new Rehearsal();
    expect(await rehearsal.answer("e")).toBe('% Ambiguous command:  "e"');
    expect(await rehearsal.answer("enable", "co  t ")).toBe('% Ambiguous command:  "co  t"');
    expect(await rehearsal.answer("show")).toBe("% Incomplete command.\n");
    expect(await rehearsal.answer("license smart trust idtoken abc")).toBe("% Incomplete command.\n");
    const unknown = "% Unknown command or computer name, or unable to find computer address\n";
    expect(await rehearsal.answer("clokc")).toBe(`Translating "clokc"...domain server (192.0.2.53)\n\n${unknown}`);
    expect(await rehearsal.answer("conf t", "no ip name-server", "do clokc")).toBe(caret(18));
    expect(await rehearsal.answer("end", "clokc")).toBe(
      `Translating "clokc"...domain server (255.255.255.255)\n\n${unknown}`,
    );
  });

  it("executes EXEC commands behind do", async () => {
    const rehearsal = new Rehearsal();
    const clock = "00:00:00.000 UTC Mon Mar 29 2021";
    expect(await rehearsal.answer("enable", "conf t", "do show clock")).toBe(clock);
    expect(await rehearsal.answer("voice service voip", "do sh clo")).toBe(clock);
    expect(rehearsal.session.prompt).toBe("cube(conf-voi-serv)#");
  });

  it("lists what can come next", async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.type("enable", "conf t", "voice service voip");
    expect(await rehearsal.answer("mode border-element license periodicity ?")).toBe(
      "  days   Interval in days\n  hours  Interval in hours",
    );
    expect(await rehearsal.answer("mode border-element license periodicity hours ?")).toBe(
      "  <8-23>  Interval in hours",
    );
    expect(await rehearsal.answer("mode border-element ?")).toBe(
      "  license  Licence use of the border element\n  <cr>",
    );
    expect(await rehearsal.answer("e?")).toBe("end  exit");
    expect(await rehearsal.answer("bogus ?")).toBe("% Unrecognized command");
    expect(await rehearsal.answer("e ?")).toBe('% Ambiguous command:  "e "');
    expect(await rehearsal.answer("do show clock | ?")).toBe(
      [
        "  begin    Begin with the line that matches",
        "  exclude  Exclude lines that match",
        "  include  Include lines that match",
        "  section  Include sections whose first line matches",
      ].join("\n"),
    );
  });

  it.each([
    "show cube status",
    "show license status",
    "show license usage",
    "show license summary",
    "show license all",
    "show license tech support",
    "show license udi",
    "show call-home smart-licensing",
    "show voice sip license stats",
    "show voice sip license stats table",
    "show voice sip license status",
    "show redundancy states",
    "show version",
    "show license rum id all",
  ])("prints %s, and filters it (CLI-3)", async (line) => {
    const rehearsal = new Rehearsal();
    const output = await rehearsal.answer("emulator calls 4 standard", "emulator advance 2h", line);
    expect(output).toMatch(/^[^%]*\S[^%]*$/);
    expect(await rehearsal.answer(`${line} | exclude .`)).not.toMatch(/\S/);
  });

  it("completes a word", () => {
    const { session } = new Rehearsal();
    expect(session.complete("sh")).toEqual(["show"]);
    expect(session.complete("show cl")).toEqual(["clock"]);
    expect(session.complete("e")).toEqual(["emulator", "enable", "exit"]);
    expect(session.complete("bogus cl")).toEqual([]);
  });
});
