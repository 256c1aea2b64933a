import type { CommandLine } from "../../emulator/cli/command-line";
import type { Flash } from "../../emulator/cli/flash/flash";
import { Machine } from "../../emulator/cli/machine";
import { Session } from "../../emulator/cli/session";
import type { DeviceMessage } from "../../emulator/device/messages";
import type { Unit } from "../../emulator/device/redundancy";
import type { Installation } from "../../emulator/ha/installation";

/** A session at the router's prompt; what a command puts on the wire is handed over instead of being carried. */
class DeviceConsole {
  #sent: DeviceMessage[] = [];
  readonly #session: Session;

  constructor(installation: Installation, unit: Unit, line: CommandLine, flash: Flash) {
    const answer = async (message: DeviceMessage) => {
      this.#sent.push(message);
      return [];
    };
    const machine = new Machine(installation.router(unit), { answer }, { installation, flash });
    this.#session = new Session(machine, line);
  }

  /** Types what was given, which may be several lines. */
  async exec(text: string): Promise<{ output: string; prompt: string; sent: readonly DeviceMessage[] }> {
    const outputs: string[] = [];
    for (const line of text.split(/\r?\n/)) {
      const { output } = await this.#session.execute(line);
      if (output !== "") outputs.push(output);
    }
    const sent = this.#sent;
    this.#sent = [];
    return { output: outputs.join("\n"), prompt: this.#session.prompt, sent };
  }
}

/** The console of each member, opened when somebody types at it. */
export class Consoles {
  readonly #open = new Map<Unit, DeviceConsole>();

  constructor(
    private readonly installation: Installation,
    private readonly line: CommandLine,
    private readonly flashOf: (unit: Unit) => Flash,
  ) {}

  /** Types at the console of a member, or of the active one. */
  exec(text: string, unit: Unit = this.installation.router().unit): ReturnType<DeviceConsole["exec"]> {
    const console = this.#open.get(unit) ?? new DeviceConsole(this.installation, unit, this.line, this.flashOf(unit));
    this.#open.set(unit, console);
    return console.exec(text);
  }
}
