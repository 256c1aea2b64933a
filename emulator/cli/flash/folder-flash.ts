import { lstat, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { done, type FileEntry, type FileOutcome, type Flash, failed, noSuchFile } from "./flash";

const mostBytes = 8 * 1024 * 1024;

/** A folder of this machine as a router's flash: the plain files in it, no folders and no links, each at most 8 MiB. */
export class FolderFlash implements Flash {
  constructor(private readonly folder: string) {}

  async has(name: string): Promise<boolean> {
    return (await tried(() => lstat(this.#path(name)))).kind === "done";
  }

  async read(name: string): Promise<FileOutcome<string>> {
    const found = await tried(() => lstat(this.#path(name)));
    if (found.kind === "failed") return found;
    if (!found.value.isFile()) return failed("Is no plain file");
    if (found.value.size > mostBytes) return failed("File too large");
    return tried(() => readFile(this.#path(name), "utf8"));
  }

  /** The text stands whole under its name, or what was there before still does. */
  async write(name: string, text: string): Promise<FileOutcome<void>> {
    const found = await tried(() => lstat(this.#path(name)));
    if (found.kind === "done" && !found.value.isFile()) return failed("Is no plain file");
    const unfinished = this.#path(`.${name}.unfinished`);
    return tried(async () => {
      await mkdir(this.folder, { recursive: true });
      const file = await open(unfinished, "w", 0o600);
      try {
        await file.writeFile(text);
        await file.sync();
        await file.close();
        await rename(unfinished, this.#path(name));
      } finally {
        await rm(unfinished, { force: true });
      }
    });
  }

  async list(): Promise<FileOutcome<readonly FileEntry[]>> {
    return tried(async () => {
      const entries = await readdir(this.folder, { withFileTypes: true });
      const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map(({ name }) => name);
      const sizes = names.sort().map(async (name) => ({ name, bytes: (await lstat(this.#path(name))).size }));
      return Promise.all(sizes);
    });
  }

  #path(name: string): string {
    return join(this.folder, name);
  }
}

/** What the file system refuses is an outcome here; anything else is a fault. */
async function tried<Value>(act: () => Promise<Value>): Promise<FileOutcome<Value>> {
  try {
    return done(await act());
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return error.code === "ENOENT" ? noSuchFile : failed(error.message);
  }
}
