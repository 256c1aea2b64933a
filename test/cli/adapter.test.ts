import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { checkCommand } from "../../cli/adapter-check";
import { initCommand } from "../../cli/adapter-init";
import { serveCommand } from "../../cli/adapter-serve";
import { slp, strangeDevice } from "../kit/adapter/fixtures/commands";
import { runSlp } from "./run-slp";
import { usageError } from "./usage-error";

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "slp-adapter-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("slp adapter check", () => {
  it.each(["device", "server"])("finds nothing wrong with our %s over stdio", (side) => {
    const { status, stdout } = runSlp(
      "adapter",
      "check",
      "--bound",
      "50",
      "--side",
      side,
      "--cmd",
      slp(`adapter serve ${side}`),
    );
    expect(stdout).toMatch(/^slp-kit .* 0\.1\.0, a (device|server), clock advance, declares reports, documents,/);
    expect(stdout).toMatch(/^nothing is wrong; \d+ answers were looked at$/m);
    expect(status).toBe(0);
  });

  it("says what is wrong, what to do, and that it could not go on", () => {
    const { status, stdout, stderr } = runSlp("adapter", "check", "--cmd", strangeDevice("exits at calls"));
    expect(stdout).toMatch(/^ended {17}calls: it ended with exit code 3; its last words .*KeyError: 'count'"$/m);
    expect(stdout).toMatch(/^ {22}→ keep the adapter running/m);
    expect(stdout).toMatch(/^1 finding; \d+ answers were looked at; the conversation ended before its end$/m);
    expect(stderr).toContain("Traceback:");
    expect(status).toBe(1);
  });

  it.each([
    [[], "say where the adapter is: --cmd <command> or --url <url>"],
    [["--cmd", "a", "--url", "http://127.0.0.1:1"], "cannot be used with option '--cmd"],
    [["--cmd", "a", "--side", "moon"], "Allowed choices are device, server, collector"],
  ])("does not understand %j", async (words, reason) => {
    expect((await usageError(checkCommand(), words)).message).toContain(reason);
  });
});

describe("slp adapter init", () => {
  it("overwrites nothing", () => {
    runSlp("adapter", "init", "--lang", "python", join(folder, "mine"));
    const { status, stderr } = runSlp("adapter", "init", "--lang", "go", join(folder, "mine"));
    expect(stderr).toContain("README.md is there already and nothing is overwritten");
    expect(status).toBe(2);
  });

  it.each([
    [["--lang", "cobol", "x"], "Allowed choices are python, go, typescript"],
    [["x"], "required option '--lang <language>' not specified"],
  ])("does not understand %j", async (words, reason) => {
    expect((await usageError(initCommand(), words)).message).toContain(reason);
  });
});

describe("slp adapter serve", () => {
  it.each([
    [["device", "--http", "99999"], "A port from 0 to 65535 is expected"],
    [["device", "--http", "0", "--stdio"], "cannot be used with option '--http"],
    [["moon"], "Allowed choices are device, server"],
  ])("does not understand %j", async (words, reason) => {
    expect((await usageError(serveCommand(), words)).message).toContain(reason);
  });

  it("tells usage errors of its own commands by the exit code", () => {
    expect(runSlp("adapter", "serve", "moon").status).toBe(2);
  });
});
