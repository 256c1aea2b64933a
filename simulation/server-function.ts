import type { Agenda } from "./agenda";
import type { GatedPorts } from "./gate";
import { Process } from "./process";
import type { Trace } from "./trace";

/** How an invocation ended: answered, thrown, or crashed, of which nobody hears. */
export type Ending<Answer> =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "thrown"; readonly error: unknown }
  | { readonly kind: "crashed" };

/** Gives each instance of a function ports of its own, and a key pair that no other has. */
export type Provision = (instance: string, current: () => Process) => GatedPorts;

interface Instance<Work> {
  readonly work: Work;
  serves: Process;
}

/** A function with its instances: each serves one invocation after the other, a new one starts when all are busy, and a crash ends it. */
export class ServerFunction<Work> {
  readonly #idle: Instance<Work>[] = [];
  #started = 0;

  constructor(
    private readonly name: string,
    /** In seconds; an invocation that takes longer is ended. */
    private readonly timeout: number,
    private readonly wire: (ports: GatedPorts) => Work,
    private readonly provide: Provision,
    private readonly agenda: Agenda,
    private readonly trace: Trace,
  ) {}

  /** Invokes the function; the name says what for, and is another one each time. */
  invoke<Answer>(what: string, run: (work: Work) => Promise<Answer>): Promise<Ending<Answer>> {
    const process = new Process(`${this.name} (${what})`);
    const instance = this.#idle.pop() ?? this.#start(process);
    instance.serves = process;
    return new Promise((resolve) => {
      const end = (ending: Ending<Answer>): void => {
        if (!process.running) return;
        process.end();
        this.#idle.push(instance);
        resolve(ending);
      };
      process.whenDead(() => resolve({ kind: "crashed" }));
      this.agenda.after(this.timeout * 1_000, () => {
        if (!process.running) return;
        this.trace.note(`${process.name}: ended after ${this.timeout} s`);
        process.die();
      });
      run(instance.work).then(
        (answer) => end({ kind: "answered", answer }),
        (error: unknown) => {
          this.trace.note(`${process.name}: ${error}`);
          end({ kind: "thrown", error });
        },
      );
    });
  }

  #start(first: Process): Instance<Work> {
    const serving = { serves: first };
    const ports = this.provide(`${this.name} ${++this.#started}`, () => serving.serves);
    return Object.assign(serving, { work: this.wire(ports) });
  }
}
