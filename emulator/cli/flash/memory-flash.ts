import { done, type FileEntry, type FileOutcome, type Flash, noSuchFile } from "./flash";

/** A flash that is gone with its router. */
export class MemoryFlash implements Flash {
  readonly #files = new Map<string, string>();

  async has(name: string): Promise<boolean> {
    return this.#files.has(name);
  }

  async read(name: string): Promise<FileOutcome<string>> {
    const text = this.#files.get(name);
    return text === undefined ? noSuchFile : done(text);
  }

  async write(name: string, text: string): Promise<FileOutcome<void>> {
    this.#files.set(name, text);
    return done(undefined);
  }

  async list(): Promise<FileOutcome<readonly FileEntry[]>> {
    return done([...this.#files].map(([name, text]) => ({ name, bytes: Buffer.byteLength(text) })).sort(byName));
  }
}

const byName = (one: FileEntry, other: FileEntry): number => (one.name < other.name ? -1 : 1);
