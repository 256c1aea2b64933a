/** The most bytes that a line, or the body of a request or an answer, may have: 4 MiB. */
export const mostBytes = 4 * 1024 * 1024;

const newline = 0x0a;

/** A line went on beyond `mostBytes`. */
export class LineTooLong extends Error {
  override readonly name = "LineTooLong";
  constructor() {
    super(`a line of more than ${mostBytes / 1024 / 1024} MiB`);
  }
}

/** Cuts a stream of bytes into lines and never keeps more than `mostBytes` of it. */
export class LineCutter {
  private parts: Buffer[] = [];
  private size = 0;

  /** The lines that are complete with this chunk, without their ends; throws `LineTooLong`. */
  *cut(chunk: Buffer): Generator<Buffer, void> {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      this.keep(chunk.subarray(from, end));
      from = end + 1;
      yield this.take();
    }
    this.keep(chunk.subarray(from));
  }

  private keep(part: Buffer): void {
    this.size += part.length;
    if (this.size > mostBytes) throw new LineTooLong();
    if (part.length > 0) this.parts.push(part);
  }

  private take(): Buffer {
    const line = this.parts.length === 1 ? this.parts[0] : undefined;
    const whole = line ?? Buffer.concat(this.parts);
    this.parts = [];
    this.size = 0;
    return whole;
  }
}
