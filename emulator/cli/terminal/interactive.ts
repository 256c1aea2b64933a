import { on } from "node:events";
import { emitKeypressEvents, type Key } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Session } from "../session";
import { LineEditor } from "./line-editor";
import { type Turn, writePages } from "./pages";

/** A key as `keypress` tells it. */
interface Press {
  readonly character: string | undefined;
  readonly key: Key;
}

/** A person at the keyboard: editing and history, `?` and Tab while typing, pages, Ctrl-C and Ctrl-Z as on a router. */
export class InteractiveTerminal {
  readonly #editor: LineEditor;
  readonly #presses: AsyncIterator<Press>;

  constructor(
    private readonly session: Session,
    input: Readable,
    private readonly output: Writable,
  ) {
    emitKeypressEvents(input);
    this.#presses = pressesOf(input);
    this.#editor = new LineEditor(this.#write);
  }

  /** Runs until the session or the input ends. */
  async run(): Promise<void> {
    this.session.whenIdle(this.#interrupt);
    this.#ask();
    for (let next = await this.#presses.next(); !next.done; next = await this.#presses.next()) {
      if (await this.#endsWith(next.value)) break;
    }
    this.session.hangUp();
  }

  async #endsWith({ character, key }: Press): Promise<boolean> {
    const { line } = this.#editor;
    if (key.ctrl && key.name === "d" && line === "") return true;
    if (key.ctrl && (key.name === "c" || key.name === "z")) this.#leave();
    else if (character === "?") this.#help(line);
    else if (key.name === "tab") this.#complete(line);
    else {
      const entered = this.#editor.press(character, key);
      return entered === undefined ? false : await this.#execute(entered);
    }
    return false;
  }

  async #execute(line: string): Promise<boolean> {
    const { heard, output, ended } = await this.session.execute(line);
    for (const said of heard) this.#write(`${said}\r\n`);
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
    this.#ask();
  }

  #help(line: string): void {
    this.#write(`?\r\n${this.session.help(line).replaceAll("\n", "\r\n")}\r\n\r\n`);
    this.#editor.redraw();
  }

  #complete(line: string): void {
    const [word, ...others] = this.session.complete(line);
    const typed = /\S*$/.exec(line)?.[0].length ?? 0;
    if (word !== undefined && others.length === 0) this.#editor.insert(`${word.slice(typed)} `);
  }

  #ask(): void {
    this.#editor.ask(this.session.prompt);
  }

  /** Lines of the log push the prompt down, with what is typed already. */
  #interrupt = (lines: readonly string[]): void => {
    this.#write(`\r\n${lines.join("\r\n")}\r\n`);
    this.#editor.redraw();
  };

  #write = (text: string): void => {
    this.output.write(text);
  };
}

async function* pressesOf(input: Readable): AsyncGenerator<Press> {
  for await (const [character, key] of on(input, "keypress", { close: ["end", "close"] })) yield { character, key };
}
