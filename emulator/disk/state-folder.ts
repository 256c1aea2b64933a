import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Disk, Kept } from "./disk";
import { isKept } from "./is-kept";
import { readSealed, UnusableState, writeSealed } from "./sealed-file";

/** The disk of a router as a folder: what it is now in one file, each snapshot in another. */
export class StateFolder implements Disk {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  keep(kept: Kept): void {
    writeSealed(this.#path("router"), kept);
  }

  read(): Kept | undefined {
    return this.#keptIn("router");
  }

  keepSnapshot(name: string, kept: Kept): void {
    writeSealed(this.#path(`snapshot-${name}`), kept);
  }

  readSnapshot(name: string): Kept | undefined {
    return this.#keptIn(`snapshot-${name}`);
  }

  #path(name: string): string {
    return join(this.folder, name);
  }

  #keptIn(name: string): Kept | undefined {
    const read = readSealed(this.#path(name));
    if (read === undefined || isKept(read)) return read;
    throw new UnusableState(`${this.#path(name)} holds no router that this version knows: move it away to begin anew.`);
  }
}
