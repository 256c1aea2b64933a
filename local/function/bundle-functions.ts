import { createHash } from "node:crypto";
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { bundling, contracts } from "../../lambdas/topology";

const root = join(__dirname, "..", "..");

/**
 * Bundles every handler as it is deployed, into a directory of `cache` that is named by the content of the sources; what
 * is there already is used as it is. Answers the directory: `<function name>.js` each.
 */
export async function bundleFunctions(cache: string): Promise<string> {
  const bundles = join(cache, hashOfSources());
  if (existsSync(bundles)) return bundles;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, "unfinished-"));
  try {
    await build({
      ...bundling,
      mainFields: [...bundling.mainFields],
      external: [...bundling.external],
      platform: "node",
      bundle: true,
      logLevel: "error",
      entryPoints: contracts.map(({ name }) => ({ in: join(root, "lambdas", name, "handler"), out: name })),
      outdir: unfinished,
    });
    renameSync(unfinished, bundles);
    removeOld(cache);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(bundles)) throw error;
  }
  return bundles;
}

/** Removes what sources of more than a day ago left. */
function removeOld(cache: string): void {
  for (const name of readdirSync(cache)) {
    const bundles = join(cache, name);
    if (Date.now() - statSync(bundles).mtimeMs > 86_400_000) rmSync(bundles, { recursive: true, force: true });
  }
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  const sources = globSync("{core,cryptography,server,lambdas}/**/*.{ts,js}", { cwd: root }).sort();
  for (const source of [...sources, "package.json"]) {
    hash.update(`${source}\0`).update(readFileSync(join(root, source)));
  }
  return hash.digest("hex").slice(0, 16);
}
