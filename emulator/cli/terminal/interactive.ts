import { on } from "node:events";
import { createInterface, emitKeypressEvents, type Interface, type Key } from "node:readline";
import { PassThrough, type Readable, type Writable } from "node:stream";
import type { Session } from "../session";
import { type Turn, writePages } from "./pages";

/** A key as `keypress` tells it. */
interface Press {
  readonly character: string | undefined;
  readonly key: Key;
}

/** A person at the keyboard: editing and history, `?` and Tab while typing, pages, Ctrl-C and Ctrl-Z as on a router. */
export class InteractiveTerminal {
  readonly #editor: Interface;
  readonly #presses: AsyncIterator<Press>;
  #entered: string | undefined;

  constructor(
    private readonly session: Session,
    input: Readable,
    private readonly output: Writable,
  ) {
    emitKeypressEvents(input);
    this.#presses = pressesOf(input);
    this.#editor = createInterface({ input: new PassThrough(), output, terminal: true, historySize: 256 });
    this.#editor.on("line", (line) => {
      this.#entered = line;
    });
  }

  /** Runs until the session or the input ends. */
  async run(): Promise<void> {
    this.#ask();
    for (let next = await this.#presses.next(); !next.done; next = await this.#presses.next()) {
      if (await this.#endsWith(next.value)) break;
    }
    this.#editor.close();
  }

  async #endsWith({ character, key }: Press): Promise<boolean> {
    const { line } = this.#editor;
    if (key.ctrl && key.name === "d" && line === "") return true;
    if (key.ctrl && (key.name === "c" || key.name === "z")) this.#leave();
    else if (character === "?") this.#help(line);
    else if (key.name === "tab") this.#complete(line);
    else this.#editor.write(character, key);
    return this.#entered === undefined ? false : await this.#execute(this.#entered);
  }

  async #execute(line: string): Promise<boolean> {
    this.#entered = undefined;
    const { output, ended } = await this.session.execute(line);
    if (output !== "") {
      const lines = output.replace(/\n$/, "").split("\n");
      await writePages(lines, this.session.terminalLength, this.#write, () => this.#turn());
    }
    if (!ended) this.#ask();
    return ended;
  }

  async #turn(): Promise<Turn> {
    const { value, done } = await this.#presses.next();
    if (done) return "stop";
    if (value.key.name === "space") return "page";
    return value.key.name === "return" || value.key.name === "enter" ? "line" : "stop";
  }

  #leave(): void {
    this.session.leaveConfiguration();
    this.#write("\r\n");
    this.#editor.write(null, { ctrl: true, name: "e" });
    this.#editor.write(null, { ctrl: true, name: "u" });
    this.#ask();
  }

  #help(line: string): void {
    this.#write(`?\r\n${this.session.help(line).replaceAll("\n", "\r\n")}\r\n\r\n`);
    this.#editor.prompt(true);
  }

  #complete(line: string): void {
    const [word, ...others] = this.session.complete(line);
    const typed = /\S*$/.exec(line)?.[0].length ?? 0;
    if (word !== undefined && others.length === 0) this.#editor.write(`${word.slice(typed)} `);
  }

  #ask(): void {
    this.#editor.setPrompt(this.session.prompt);
    this.#editor.prompt();
  }

  #write = (text: string): void => {
    this.output.write(text);
  };
}

async function* pressesOf(input: Readable): AsyncGenerator<Press> {
  for await (const [character, key] of on(input, "keypress", { close: ["end", "close"] })) yield { character, key };
}
