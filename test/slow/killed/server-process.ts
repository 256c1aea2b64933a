import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const slp = join(__dirname, "../../../cli/slp.ts");

/** `slp server` in a process of its own, to be killed and started again on the same data. */
export class ServerProcess {
  kills = 0;
  #child: ChildProcess | undefined;
  #starting: Promise<string>;

  constructor(readonly data: string) {
    this.#starting = this.#start();
  }

  /** Its address, once it listens. */
  get url(): Promise<string> {
    return this.#starting;
  }

  /** Ends it as a power cut does, and starts it again; one that is being started already is left alone. */
  killAndStart(): void {
    const child = this.#child;
    if (child === undefined) return;
    this.#child = undefined;
    this.kills++;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    this.#starting = ended.then(() => this.#start());
  }

  async end(): Promise<void> {
    await this.#starting;
    if (this.#child === undefined) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
  }

  async #start(): Promise<string> {
    const words = ["server", "--port", "0", "--data", this.data, "--test-clock"];
    const child = spawn(process.execPath, ["-r", "ts-node/register", slp, ...words], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    for await (const chunk of child.stdout) {
      said += chunk;
      const [, url] = /^licence server +(http:\S+)$/m.exec(said) ?? [];
      if (url === undefined) continue;
      child.stdout.resume();
      this.#child = child;
      return url;
    }
    throw new Error(`the server did not start: ${said}`);
  }
}
