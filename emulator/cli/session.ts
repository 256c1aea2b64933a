import { helpText, unknownName } from "./answers";
import type { Effect, Question } from "./command";
import type { CommandLine } from "./command-line";
import type { Given } from "./grammar/given";
import { completions, helpOn } from "./grammar/help";
import type { Reading } from "./grammar/read-line";
import { wordsOfLine } from "./grammar/words-of-line";
import type { Entry } from "./language";
import type { Machine } from "./machine";
import { isExec, type Mode, parentOf } from "./mode";
import { Monitor } from "./monitor";
import type { Reply } from "./reply";
import { typeLines } from "./type-lines";

const endOfConfiguration = "\u001a";
const deepest = 8;

type Answer = Omit<Reply, "heard">;

/** One person or program at the prompt of a router. */
export class Session {
  #mode: Mode;
  #question: Question | undefined;
  #terminalLength = 24;
  #depth = 0;
  readonly #monitor: Monitor;

  constructor(
    private readonly machine: Machine,
    private readonly line: CommandLine,
    mode: Mode = "user",
  ) {
    this.#mode = mode;
    this.#monitor = new Monitor(machine);
  }

  /** Is told lines of the log that come while no line is executed. */
  whenIdle(show: (lines: readonly string[]) => void): void {
    this.#monitor.onIdle = show;
  }

  /** Nobody looks at this terminal any more. */
  hangUp(): void {
    this.#monitor.switch(false);
  }

  get prompt(): string {
    return this.#question?.prompt ?? this.line.manners.promptOf(this.#mode, this.machine.router.state.hostname);
  }

  /** Lines of a page; 0 is no paging. */
  get terminalLength(): number {
    return this.#terminalLength;
  }

  /** A page fits the window from now on, until the person says otherwise. */
  useWindow(rows: number): void {
    if (this.#terminalLength !== 0) this.#terminalLength = rows;
  }

  /**
   * Executes a line as it was typed; one that ends with Ctrl-Z leaves configuration afterwards, one with `?` asks for help. Lines of
   * several sessions take turns, and what a line changed is on the disk when it is answered.
   */
  async execute(line: string): Promise<Reply> {
    if (this.#depth > 0) return this.#obey(line);
    return this.machine.inTurn(() => this.#obey(line));
  }

  async #obey(line: string): Promise<Reply> {
    const { result, heard } = await this.#monitor.during(() => this.#keeping(line));
    if (result.ended) this.hangUp();
    return { ...result, heard };
  }

  async #keeping(line: string): Promise<Answer> {
    try {
      return await this.#answer(line);
    } finally {
      this.machine.keep();
    }
  }

  async #answer(line: string): Promise<Answer> {
    if (this.#question) return this.#take(await this.#question.answer(line.trim()));
    if (line.endsWith(endOfConfiguration)) {
      const reply = await this.#answer(line.slice(0, -1));
      this.leaveConfiguration();
      return reply;
    }
    if (line.endsWith("?")) return { output: this.help(line.slice(0, -1)), ended: false };
    const { reading, mode } = this.#read(line);
    if (reading.kind !== "command") return { output: this.#refusal(line, reading), ended: false };
    if (mode !== this.#mode) this.#mode = mode;
    const effect = await reading.entry.run({ machine: this.machine, mode, type: this.#type }, reading.given);
    return this.#take(effect, reading.given);
  }

  /** What `?` says after this much of a line. */
  help = (line: string): string => helpText(helpOn(this.#entries(this.#mode), line), line);

  /** What the last word of the line can become. */
  complete = (line: string): readonly string[] => completions(this.#entries(this.#mode), line);

  /** Back to privileged EXEC, as Ctrl-Z and Ctrl-C do. */
  leaveConfiguration(): void {
    this.#question = undefined;
    if (!isExec(this.#mode)) this.#mode = "privileged";
  }

  /** Types lines from within a command; one script may run another, but not without end. */
  #type = async (lines: readonly string[]): Promise<string> => {
    if (this.#depth >= deepest) return `[emulator] scripts run others at most ${deepest} deep`;
    this.#depth++;
    try {
      return (await typeLines(this, lines)).screen.trimEnd();
    } finally {
      this.#depth--;
    }
  };

  /** What a mode understands on the present release. */
  #entries(mode: Mode): readonly Entry[] {
    const { release } = this.machine.router.state;
    return this.line.language[mode].filter(({ releases }) => releases === undefined || releases(release));
  }

  /** Reads a line in the present mode, or in its parent where only that one understands it. */
  #read(line: string): { readonly reading: Reading<Entry>; readonly mode: Mode } {
    const { manners } = this.line;
    const reading = manners.readLine(this.#entries(this.#mode), line);
    const parent = parentOf(this.#mode);
    if (parent === undefined || reading.kind !== "invalid") return { reading, mode: this.#mode };
    const above = manners.readLine(this.#entries(parent), line);
    return above.kind === "command" ? { reading: above, mode: parent } : { reading, mode: this.#mode };
  }

  #refusal(line: string, reading: Exclude<Reading<Entry>, { kind: "command" }>): string {
    const { manners } = this.line;
    switch (reading.kind) {
      case "blank":
        return "";
      case "incomplete":
        return manners.incompleteCommand;
      case "ambiguous":
        return manners.ambiguousCommand(line);
      case "invalid": {
        const [word, ...more] = wordsOfLine(line);
        const isName = word && more.length === 0 && isExec(this.#mode);
        return isName
          ? unknownName(word.text, this.machine.router.state.nameServers)
          : manners.invalidInput(this.prompt, reading.column);
      }
    }
  }

  #take({ output = "", mode, asks, terminalLength, monitors, ends = false }: Effect, given?: Given): Answer {
    if (monitors !== undefined) this.#monitor.switch(monitors);
    this.#mode = mode ?? this.#mode;
    this.#question = asks;
    this.#terminalLength = terminalLength ?? this.#terminalLength;
    return { output: given ? this.line.manners.filtered(output, given) : output, ended: ends };
  }
}
