import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { setTimeout as after } from "node:timers/promises";

/** Takes what a command writes on standard error. */
export type ErrorLog = (chunk: Buffer) => unknown;

const tailLength = 4_096;

/** A command line in a shell and a process group of its own; whatever it starts ends with it. */
export class RunningCommand {
  readonly process: ChildProcessWithoutNullStreams;
  /** How it ended, as soon as it has and all that it wrote has been read. */
  readonly ended: Promise<string>;
  private tail = "";
  /** Whether its number may belong to another process by now. */
  private isOver = false;
  private readonly endWithKit = () => this.kill();

  constructor(commandLine: string, log: ErrorLog) {
    this.process = spawn(commandLine, { shell: true, detached: true });
    this.process.stderr.on("data", (chunk: Buffer) => {
      this.tail = (this.tail + chunk.toString("utf8")).slice(-tailLength);
      log(chunk);
    });
    // What can no longer be written shows in how the command ended.
    this.process.stdin.on("error", () => {});
    process.once("exit", this.endWithKit);
    this.process.once("exit", this.endWithKit);
    this.ended = this.ending();
  }

  /** The last line on standard error that says something. */
  get lastError(): string | undefined {
    return this.tail.trimEnd().split("\n").at(-1)?.trim() || undefined;
  }

  /** Kills the command and everything that it started. */
  kill(): void {
    const { pid } = this.process;
    if (pid === undefined || this.isOver) return;
    try {
      process.kill(-pid, "SIGKILL");
    } catch (fault) {
      if (!(fault instanceof Error && "code" in fault && fault.code === "ESRCH")) throw fault;
    }
  }

  /** Closes its standard input, and kills it where it has not ended after so many milliseconds. */
  async end(patience: number): Promise<void> {
    this.process.stdin.end();
    const controller = new AbortController();
    const ended = this.ended.then(() => controller.abort());
    await Promise.race([ended, after(patience, undefined, { signal: controller.signal }).catch(() => {})]);
    this.kill();
    await ended;
  }

  private async ending(): Promise<string> {
    const how = await new Promise<string>((resolve) => {
      this.process.once("error", (fault) => resolve(`it could not be started: ${fault.message}`));
      this.process.once("close", (code, signal) => resolve(signal ? `it was ended by ${signal}` : exited(code)));
    });
    process.off("exit", this.endWithKit);
    this.isOver = true;
    return how;
  }
}

const exited = (code: number | null) => `it ended with exit code ${code}`;
