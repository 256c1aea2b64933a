import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";

/** What the command runs with: the folders of the tree, all but those that deploy and those that test. */
const folders = "{core,cryptography,server,lambdas,emulator,kit,steps,local,cli}";
/** Starting points for other people's programs: they travel as they are, TypeScript too. */
const templates = "kit/adapter/init/templates/**";

/**
 * Makes `dist`: the tree once more, each source file compiled beside what it reads (features, register, schemas,
 * templates), so that every path from one file to another holds there too and no TypeScript tool is needed.
 */
async function buildPackage(root: string): Promise<void> {
  const dist = join(root, "dist");
  rmSync(dist, { recursive: true, force: true });
  const sources = globSync(`${folders}/**/*.ts`, { cwd: root, exclude: [templates, "**/*.d.ts"] });
  await build({
    absWorkingDir: root,
    entryPoints: sources,
    outdir: dist,
    outbase: root,
    format: "cjs",
    platform: "node",
    target: "node22",
    // The files are CommonJS, and so is what they load when it is asked for.
    supported: { "dynamic-import": false },
    logLevel: "warning",
  });
  for (const file of globSync(["features/**/*.feature", `${folders}/**/*.{yaml,json}`, templates], {
    cwd: root,
    withFileTypes: true,
  })) {
    if (file.isFile()) copy(root, join(file.parentPath, file.name), dist);
  }
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  writeFileSync(join(dist, "package.json"), `${JSON.stringify({ name, version, type: "commonjs" }, null, 2)}\n`);
}

function copy(root: string, file: string, dist: string): void {
  const target = join(dist, file.slice(root.length));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(file, target);
}

void buildPackage(resolve(__dirname, "../.."));
