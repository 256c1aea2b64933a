import type { CommandLine } from "../../emulator/cli/command-line";
import { Machine } from "../../emulator/cli/machine";
import { Session } from "../../emulator/cli/session";
import type { DeviceMessage } from "../../emulator/device/messages";
import type { Router } from "../../emulator/device/router";

/** A session at the router's prompt; what a command puts on the wire is handed over instead of being carried. */
export class DeviceConsole {
  #sent: DeviceMessage[] = [];
  readonly #session: Session;

  constructor(router: Router, line: CommandLine) {
    const answer = async (message: DeviceMessage) => {
      this.#sent.push(message);
      return [];
    };
    this.#session = new Session(new Machine(router, { answer }), line);
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
