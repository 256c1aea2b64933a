import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runSteps, stepsOf, withoutVarying } from "./transcript";

const root = resolve(__dirname, "../../..");
const pages = ["docs/walk-through.md", "docs/accounts.md"];
/** Pages whose commands another suite runs. */
const elsewhere: readonly string[] = [];

let folder: string;
let server: ChildProcessWithoutNullStreams;
let url: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "slp-page-"));
  mkdirSync(join(folder, "bin"));
  const slp = join(folder, "bin", "slp");
  writeFileSync(slp, `#!/bin/sh\nexec ${process.execPath} ${join(root, "bin/slp.js")} "$@"\n`);
  chmodSync(slp, 0o755);
  server = spawn(slp, ["serve", "--port", "0"], { cwd: folder });
  let said = "";
  while (!said.includes("Ctrl-C ends it.")) {
    const [data] = await Promise.race([once(server.stdout, "data"), once(server.stderr, "data")]);
    said += String(data);
  }
  url = /http:\/\/[\d.:]+/.exec(said)?.[0] ?? "";
});
afterEach(async () => {
  server.kill("SIGINT");
  await once(server, "exit");
  rmSync(folder, { recursive: true });
});

describe("a page with commands", () => {
  it.each(pages)("shows what is printed when they are typed: %s", (page) => {
    const text = readFileSync(join(root, page), "utf8").replaceAll("http://127.0.0.1:8443", url);
    const shown = stepsOf(text);
    expect(shown.length).toBeGreaterThan(5);
    const ran = runSteps(shown, folder, join(folder, "bin"));
    const told = (steps: typeof shown) =>
      steps.map(({ command, output }) => `$ ${command}\n${withoutVarying(output)}`).join("\n");
    expect(told(ran)).toBe(told(shown));
  });
});

describe("an example with curl", () => {
  it("stands on a page whose commands are run", () => {
    const readers = ["*.md", "docs/*.md", "{cli,local,lambdas,server,emulator,kit,examples}/**/*.md"];
    const all = globSync(readers, { cwd: root, exclude: (name) => name.includes("node_modules") });
    const withCurl = all.filter((page) => /^(?: {4}|\$ )?.*\bcurl -/m.test(readFileSync(join(root, page), "utf8")));
    expect(withCurl.filter((page) => !pages.includes(page) && !elsewhere.includes(page))).toEqual([]);
  });
});
