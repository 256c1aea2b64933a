import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";

const root = resolve(__dirname, "../../..");

/** The package as `npm pack` makes it, and folders in which somebody else installs it. */
export class Packed {
  private readonly home = mkdtempSync(join(tmpdir(), "slp-packed-"));
  readonly tarball: string;

  constructor() {
    const { status, stderr } = this.run(root, "npm pack --silent --pack-destination", this.home);
    if (status !== 0) throw new Error(`npm pack: ${stderr}`);
    this.tarball = join(this.home, readdirSync(this.home).find((name) => name.endsWith(".tgz")) ?? "");
  }

  /** An empty folder. */
  folder(): string {
    return mkdtempSync(join(this.home, "folder-"));
  }

  /** A folder in which the package was installed, and nothing else. */
  installed(): string {
    const folder = this.folder();
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    const { status, stderr } = this.run(folder, "npm install --no-audit --no-fund --no-save", this.tarball);
    if (status !== 0) throw new Error(`npm install: ${stderr}`);
    return folder;
  }

  /** Runs a shell script in a folder, with no tool of this repository in reach but Node itself. */
  run(folder: string, script: string, argument = "", environment: Readonly<Record<string, string>> = {}) {
    const { HOME = "", TMPDIR = tmpdir() } = process.env;
    const runnerTemp = join(this.home, "runner");
    mkdirSync(runnerTemp, { recursive: true });
    return spawnSync("bash", ["-e", "-o", "pipefail", "-c", argument === "" ? script : `${script} '${argument}'`], {
      cwd: folder,
      encoding: "utf8",
      env: {
        HOME,
        TMPDIR,
        PATH: [this.onlyNode(), "/usr/local/bin", "/usr/bin", "/bin"].join(delimiter),
        npm_config_prefer_offline: "true",
        npm_config_update_notifier: "false",
        RUNNER_TEMP: runnerTemp,
        ...environment,
      },
    });
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }

  /** The folder of the Node that runs this. */
  private onlyNode(): string {
    return dirname(process.execPath);
  }
}
