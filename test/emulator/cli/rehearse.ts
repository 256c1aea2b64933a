import { parseRelease } from "../../../core/release/release";
import { parseInstant } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";
import { commandLineOf } from "../../../emulator/cli/command-line";
import { rehearsalCommands } from "../../../emulator/cli/commands/rehearsal-commands";
import { routerCommands } from "../../../emulator/cli/commands/router-commands";
import { Machine } from "../../../emulator/cli/machine";
import { RehearsalServer, rehearsalIssuers } from "../../../emulator/cli/rehearsal/rehearsal-server";
import { Session } from "../../../emulator/cli/session";
import { typeLines } from "../../../emulator/cli/type-lines";
import { Router } from "../../../emulator/device/router";

/** A router at a prompt, with a licence server in the hand of the test. */
export class Rehearsal {
  readonly router: Router;
  readonly machine: Machine;
  readonly server = new RehearsalServer();
  readonly session: Session;

  constructor({ release = "17.6.1a", at = "2021-03-29T00:00:00Z" } = {}) {
    const sudi = { pid: "ISR4321/K9", serial: "FDO00000001" };
    const setup = { at: parseInstant(at), seed: "test", release: parseRelease(release), sudi };
    this.router = new Router(
      { ...setup, hostname: "cube", platformLicences: [], issuerKeys: rehearsalIssuers },
      { key: signingKeyFromSeed(new Uint8Array(32).fill(3)), cryptography: ed25519 },
    );
    this.machine = new Machine(this.router, this.server);
    this.session = new Session(this.machine, commandLineOf([...routerCommands, ...rehearsalCommands(this.server)]));
  }

  /** Types lines; gives what the screen shows. */
  async type(...lines: readonly string[]): Promise<string> {
    return (await typeLines(this.session, lines)).screen;
  }

  /** What the last of these lines is answered. */
  async answer(...lines: readonly string[]): Promise<string> {
    await this.type(...lines.slice(0, -1));
    return (await this.session.execute(lines.at(-1) ?? "")).output;
  }
}
