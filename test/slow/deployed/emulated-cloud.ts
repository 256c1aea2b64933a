import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";

const executable = process.env.MINISTACK ?? "ministack";

/** Whether the emulator of AWS is on this machine. */
export const isPresent = spawnSync("sh", ["-c", `command -v "${executable}"`]).status === 0;

const services =
  "dynamodb,sqs,lambda,s3,iam,sts,ssm,kms,cloudformation,apigatewayv2,events,logs,monitoring,ecr,sns,route53";

/** AWS on this machine, as far as ministack is that; its state outlives a stop, as that of a cloud would. */
export class EmulatedCloud {
  readonly #folder = mkdtempSync(join(tmpdir(), "slp-cloud-"));
  #process: ChildProcess | undefined;
  endpoint = "";

  /** Starts it, or starts it again; with `iam`, every call of a function is held against its role. */
  async start({ iam }: { readonly iam: boolean }): Promise<void> {
    const port = this.endpoint === "" ? await freePort() : Number(new URL(this.endpoint).port);
    this.endpoint = `http://127.0.0.1:${port}`;
    mkdirSync(join(this.#folder, "work"), { recursive: true });
    const child = spawn(executable, {
      cwd: join(this.#folder, "work"),
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        HOME: process.env.HOME,
        // Functions run on the node that is found first.
        PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
        BIND_HOST: "127.0.0.1",
        GATEWAY_PORT: String(port),
        IOT_MTLS_ENABLED: "0",
        AUTH: String(iam),
        PERSIST_STATE: "1",
        S3_PERSIST: "1",
        STATE_DIR: join(this.#folder, "state"),
        S3_DATA_DIR: join(this.#folder, "s3"),
        SERVICES: services,
      },
    });
    const log = createWriteStream(this.#logFile, { flags: "a" });
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    this.#process = child;
    for (let look = 0; look < 300; look++) {
      const answer = await fetch(`${this.endpoint}/_ministack/health`).catch(() => undefined);
      if (answer?.ok) return;
      await setTimeout(100);
    }
    throw new Error(`The emulator of AWS did not start:\n${this.log}`);
  }

  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }

  /** What it wrote, and with it what the functions wrote. */
  get log(): string {
    return readFileSync(this.#logFile, "utf8");
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #logFile(): string {
    return join(this.#folder, "log.txt");
  }

  /** What tools that speak to AWS have to find in their environment to speak to it. */
  get environment() {
    return {
      AWS_ENDPOINT_URL: this.endpoint,
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
      AWS_REGION: "us-east-1",
      AWS_DEFAULT_REGION: "us-east-1",
    };
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("There is no free port.");
  return address.port;
}
