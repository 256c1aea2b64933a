import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandLineOf } from "../../../emulator/cli/command-line";
import { rehearsalCommands } from "../../../emulator/cli/commands/rehearsal-commands";
import { routerCommands } from "../../../emulator/cli/commands/router-commands";
import { Session } from "../../../emulator/cli/session";
import { hostKeyIn } from "../../../emulator/ssh/host-key";
import { type SshService, serveSsh } from "../../../emulator/ssh/ssh-server";
import { Rehearsal } from "../../emulator/cli/rehearse";

const run = promisify(execFile);
const hasNetmiko = spawnSync("python3", ["-c", "import genie, netmiko"]).status === 0;
const hasOpenSsh = spawnSync("ssh", ["-V"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "slp-operator-"));
const commandLine = commandLineOf([...routerCommands, ...rehearsalCommands()]);
let rehearsal: Rehearsal;
let service: SshService;

beforeAll(async () => {
  rehearsal = new Rehearsal();
  await rehearsal.type("enable", "emulator server acknowledges", "license smart trust id_token ABC local");
  await rehearsal.type("emulator calls 40 standard", "emulator advance 2h");
  service = await serveSsh({
    hostKey: hostKeyIn(join(folder, "ssh-host-key")),
    credentials: { user: "admin", password: "secret" },
    port: 0,
    openSession: (mode) => new Session(rehearsal.machine, commandLine, mode),
  });
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

describe.skipIf(!hasNetmiko)(`netmiko and genie over SSH${hasNetmiko ? "" : " (skipped: not installed here)"}`, () => {
  it("log in, configure, are refused as by a router, save, and read show license all as data", async () => {
    const words = [join(__dirname, "operate.py"), String(service.port), "admin", "secret"];
    const { stdout } = await run("python3", words, { maxBuffer: 16 * 1024 * 1024 });
    expect(JSON.parse(stdout)).toMatchObject({
      prompt: "edge#",
      saved: true,
      configured: true,
      refused: true,
      periodicity: "mode border-element license periodicity hours 8",
      version: "17.6.1a",
      all: {
        smart_licensing_status: {
          usage_reporting: {
            last_ack_received: "Mar 29 01:05:00 2021 UTC",
            next_ack_deadline: "Jun 27 01:05:00 2021 UTC",
          },
        },
      },
      usage: { license_name: { "CUBE_T_STD (CUBE_T_STD):": { count: 40, status: "IN USE" } } },
    });
    expect(rehearsal.router.state.recorder.periodicity).toEqual({ unit: "hours", count: 8 });
  });
});

describe.skipIf(!hasOpenSsh)(`the OpenSSH client${hasOpenSsh ? "" : " (skipped: not installed here)"}`, () => {
  const ssh = (...words: readonly string[]) => {
    const askPassword = join(folder, "ask-password");
    writeFileSync(askPassword, "#!/bin/sh\necho secret\n", { mode: 0o700 });
    const options = ["-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR"];
    const env = { ...process.env, SSH_ASKPASS: askPassword, SSH_ASKPASS_REQUIRE: "force" };
    return run("ssh", [...options, "-p", String(service.port), "admin@127.0.0.1", ...words], { env });
  };

  it("gets the answer to a command", async () => {
    const { stdout, stderr } = await ssh("show license summary");
    expect(stdout).toMatch(/^ {2}CUBE_T_STD +\(CUBE_T_STD\) +40 IN USE$/m);
    expect(stderr).toBe("");
  });

  it("gets no further with a wrong password", async () => {
    writeFileSync(join(folder, "wrong"), "#!/bin/sh\necho wrong\n", { mode: 0o700 });
    const env = { ...process.env, SSH_ASKPASS: join(folder, "wrong"), SSH_ASKPASS_REQUIRE: "force" };
    const words = ["-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-p", String(service.port)];
    await expect(run("ssh", [...words, "admin@127.0.0.1", "show clock"], { env })).rejects.toThrow();
  });
});
