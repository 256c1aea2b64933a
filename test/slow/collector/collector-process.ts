import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const slp = join(__dirname, "../../../cli/slp.ts");

/** `slp collector run` in a process of its own, to be killed and started again on the same data and at the same address. */
export class CollectorProcess {
  url = "";
  kills = 0;
  private child: ChildProcess | undefined;
  private starting: Promise<void> = Promise.resolve();

  constructor(
    private readonly server: string,
    private readonly data: string,
  ) {}

  start(): Promise<void> {
    this.starting = this.run();
    return this.starting;
  }

  /** Ends it as a power cut does, and starts it again; one that is being started already is left alone. */
  async killAndStart(): Promise<void> {
    const { child } = this;
    if (child === undefined) return this.starting;
    this.child = undefined;
    this.kills += 1;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    await this.start();
  }

  async end(): Promise<void> {
    await this.starting;
    if (this.child === undefined) return;
    const ended = once(this.child, "exit");
    this.child.kill("SIGTERM");
    await ended;
  }

  private async run(): Promise<void> {
    const port = this.url === "" ? "0" : new URL(this.url).port;
    const words = ["collector", "run", "--server", this.server, "--data", this.data, "--port", port, "--pace", "1"];
    const child = spawn(process.execPath, ["-r", "ts-node/register", slp, ...words], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [said, complained] = ["", ""];
    child.stderr.on("data", (chunk) => (complained += chunk));
    for await (const chunk of child.stdout) {
      said += chunk;
      const [, url] = /^collector +(http:\S+)\/cslu\/v1\/pi/m.exec(said) ?? [];
      if (url === undefined) continue;
      this.url = url;
      this.child = child;
      child.stdout.resume();
      return;
    }
    throw new Error(`the collector did not start: ${said}${complained}`);
  }
}
