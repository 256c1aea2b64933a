import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, type ClientChannel, type ConnectConfig } from "ssh2";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { commandLineOf } from "../../../emulator/cli/command-line";
import { rehearsalCommands } from "../../../emulator/cli/commands/rehearsal-commands";
import { routerCommands } from "../../../emulator/cli/commands/router-commands";
import { Session } from "../../../emulator/cli/session";
import { hostKeyIn } from "../../../emulator/ssh/host-key";
import { type SshService, serveSsh } from "../../../emulator/ssh/ssh-server";
import { Rehearsal } from "../cli/rehearse";

const folder = mkdtempSync(join(tmpdir(), "slp-ssh-"));
const keyFile = join(folder, "state", "ssh-host-key");
const commandLine = commandLineOf([...routerCommands, ...rehearsalCommands()]);
let service: SshService;
let router: Rehearsal;
const clients: Client[] = [];

beforeAll(async () => {
  router = new Rehearsal();
  service = await serveSsh({
    hostKey: hostKeyIn(keyFile),
    credentials: { user: "admin", password: "secret" },
    port: 0,
    openSession: (mode) => new Session(router.machine, commandLine, mode),
  });
});
afterEach(() => {
  for (const client of clients.splice(0)) client.end();
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

async function login(more: Partial<ConnectConfig> = {}): Promise<Client> {
  const client = new Client();
  clients.push(client);
  client.connect({ host: "127.0.0.1", port: service.port, username: "admin", password: "secret", ...more });
  await once(client, "ready");
  return client;
}

const command = (client: Client, line: string, ended: (status: unknown) => void = () => {}) =>
  new Promise<ClientChannel>((resolve, reject) => {
    client.exec(line, (error, channel) => (error ? reject(error) : resolve(channel.on("exit", ended))));
  });

const shell = (client: Client, window: { rows: number; cols: number } | false) =>
  new Promise<ClientChannel>((resolve, reject) => {
    client.shell(window, (error, channel) => (error ? reject(error) : resolve(channel)));
  });

async function read(channel: ClientChannel): Promise<string> {
  const chunks: Buffer[] = [];
  channel.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(channel, "close");
  return Buffer.concat(chunks).toString("utf8");
}

/** Reads until the screen ends with a text. */
function until(channel: ClientChannel, end: string): Promise<string> {
  let screen = "";
  return new Promise((resolve) => {
    const listen = (chunk: Buffer) => {
      screen += chunk.toString("utf8");
      if (!screen.endsWith(end)) return;
      channel.off("data", listen);
      resolve(screen);
    };
    channel.on("data", listen);
  });
}

describe("the router over SSH", () => {
  it("answers a command that comes with the connection, from privileged EXEC", async () => {
    const statuses: unknown[] = [];
    const channel = await command(await login(), "show running-config | include hostname", (status) =>
      statuses.push(status),
    );
    expect(await read(channel)).toBe("hostname cube\n");
    expect(statuses).toEqual([0]);
  });

  it("types lines that are piped into a shell without a terminal", async () => {
    const channel = await shell(await login(), false);
    channel.end("enable\nshow clock\nexit\n");
    expect(await read(channel)).toBe("cube>enable\ncube#show clock\n00:00:00.000 UTC Mon Mar 29 2021\ncube#exit\n");
  });

  it("is a terminal to a person: echo, completion, Ctrl-C, pages of the window's height, exit", async () => {
    const channel = await shell(await login(), { rows: 10, cols: 80 });
    await until(channel, "cube>");
    channel.write("en\t\rshow runn\t\r");
    expect(await until(channel, " --More-- ")).toContain("cube#show running-config \r\nBuilding configuration...\r\n");
    channel.write("q");
    await until(channel, "cube#");
    channel.setWindow(0, 0, 200, 200);
    channel.write("show voice sip license stats table\r");
    expect(await until(channel, "cube#")).not.toContain("--More--");
    channel.write("conf t\r");
    await until(channel, "cube(config)#");
    channel.write("hostname half\u0003");
    expect(await until(channel, "cube#")).toContain("hostname half");
    channel.write("exit\r");
    await once(channel, "close");
    expect(router.router.state.hostname).toBe("cube");
  });

  it("lets lines of several sessions take turns at one router", async () => {
    const client = await login();
    const lines = Array.from({ length: 10 }, () => "emulator calls 1 standard\nemulator advance 1h");
    const channels = await Promise.all(lines.map((line) => command(client, line)));
    await Promise.all(channels.map(read));
    expect(router.router.counts.standard).toBe(10);
    expect(router.router.state.now).toBe(Date.UTC(2021, 2, 29, 10) / 1_000);
  });

  it.each([{ password: "wrong" }, { username: "root" }, { password: "" }])("refuses %j", async (wrong) => {
    const client = new Client();
    client.connect({ host: "127.0.0.1", port: service.port, username: "admin", password: "secret", ...wrong });
    const [error] = await once(client, "error").catch((thrown: unknown) => [thrown]);
    expect(String(error)).toContain("All configured authentication methods failed");
  });

  it("keeps its key to its owner, and shows the same one next time", () => {
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "state")).mode & 0o777).toBe(0o700);
    expect(hostKeyIn(keyFile)).toBe(hostKeyIn(keyFile));
  });

  it("survives a client that breaks off", async () => {
    const client = await login();
    const channel = await shell(client, { rows: 24, cols: 80 });
    await until(channel, "cube>");
    client.destroy();
    expect(await read(await command(await login(), "show clock"))).toContain("UTC Mon Mar 29 2021");
  });
});
