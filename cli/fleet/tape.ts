const pageSize = 1024 * 1024;
const header = 4;

/** Texts that are written one after the other and read back by their place: outside the heap, where nobody goes over them again and again. */
export class Tape {
  readonly #pages: Buffer[] = [];
  #free = 0;

  /** Writes a text and answers the place where it stands from now on. */
  write(text: string): number {
    const length = Buffer.byteLength(text);
    const page = this.#pageFor(header + length);
    const at = page.length - this.#free;
    page.writeUInt32LE(length, at);
    page.write(text, at + header);
    this.#free -= header + length;
    return (this.#pages.length - 1) * pageSize + at;
  }

  /** The text that stands at a place that `write` answered; throws a RangeError for a place that it never did. */
  read(place: number): string {
    const page = this.#pages[Math.floor(place / pageSize)];
    if (!page) throw new RangeError(`nothing was written at ${place}: there are ${this.#pages.length} pages`);
    const from = (place % pageSize) + header;
    return page.toString("utf8", from, from + page.readUInt32LE(from - header));
  }

  /** The last page where it has that much room, else a new one; a text that is longer than a page has one of its own. */
  #pageFor(bytes: number): Buffer {
    const last = this.#pages.at(-1);
    if (last && bytes <= this.#free) return last;
    const page = Buffer.allocUnsafeSlow(Math.max(pageSize, bytes));
    this.#pages.push(page);
    this.#free = page.length;
    return page;
  }
}
