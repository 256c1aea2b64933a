import type { DeviceSession, Reception } from "./device-session";
import { Undecided } from "./outcome";
import type { Timeline } from "./timeline";
import { type ConsoleMode, modeOf, type Typing, type Unit } from "./typing";

/** One line at the prompt: what stood before it, what came after it. */
export type Exchange = { readonly prompt: string; readonly line: string; readonly output: string };

const mostMoves = 4;

/** An operator at the device's prompt. */
export class Console {
  /** What was typed last, and answered. */
  exchanges: readonly Exchange[] = [];
  prompt = "";

  constructor(
    private readonly session: DeviceSession,
    private readonly timeline: Timeline,
  ) {}

  /** Types a line in its mode, going there first; gives the device's verdict on it. */
  async type({ line, mode, unit }: Typing): Promise<Reception> {
    return this.typeAll([line], mode, unit);
  }

  /** Types lines one after the other, the first in a mode, each other one where those before it lead. */
  async typeAll(lines: readonly string[], mode: ConsoleMode = "privileged EXEC", unit?: Unit): Promise<Reception> {
    await this.goTo(mode, unit);
    const exchanges: Exchange[] = [];
    for (const line of lines) {
      const { prompt } = this;
      exchanges.push({ prompt, line, output: await this.enter(line, unit) });
    }
    this.exchanges = exchanges;
    return verdictOn(exchanges);
  }

  private async goTo(mode: ConsoleMode, unit?: Unit): Promise<void> {
    await this.enter("", unit);
    for (let moves = 0; modeOf(this.prompt) !== mode && moves < mostMoves; moves++) {
      await this.enter(moveTowards(mode, modeOf(this.prompt)), unit);
    }
    if (modeOf(this.prompt) === mode) return;
    throw new Undecided("untested", `needs CLI-1: on the way to ${mode} the prompt is "${this.prompt}"`);
  }

  private async enter(line: string, unit?: Unit): Promise<string> {
    const { output, prompt } = await this.session.perform((device) => device.call("exec", { unit, line }));
    this.prompt = prompt;
    if (line !== "") this.timeline.note(this.session.now, "operator", "device", line, output.trim());
    return output;
  }
}

/** The line that leads from where the operator stands towards a mode. */
function moveTowards(mode: ConsoleMode, from: ConsoleMode | undefined): string {
  switch (from) {
    case "user EXEC":
      return "enable";
    case "privileged EXEC":
      return mode === "user EXEC" ? "disable" : "configure terminal";
    case "global configuration":
      return mode === "voice service configuration" ? "voice service voip" : "end";
    default:
      return "end";
  }
}

const complaint = /^% *(.*)$/m;

/** A router complains with a line that begins with a percent sign and a blank. */
function verdictOn(exchanges: readonly Exchange[]): Reception {
  const said = exchanges.flatMap(({ output }) => complaint.exec(output)?.[1] ?? [])[0];
  return { accepted: said === undefined, message: said };
}
