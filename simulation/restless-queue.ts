import { type Chance, wholeBetween } from "../emulator/fleet/chance";
import type { QueueTrigger } from "../lambdas/contract";
import type { Delivery, FailedDelivery } from "../server/delivery";
import type { Agenda } from "./agenda";
import type { Weather } from "./faults";
import { delay } from "./process";
import type { ServerFunction } from "./server-function";
import type { Trace } from "./trace";

export type Worker<Message> = (deliveries: readonly Delivery<Message>[]) => Promise<readonly FailedDelivery[]>;

export interface QueueSettings {
  readonly trigger: QueueTrigger;
  /** In seconds: how long a message that was handed out stays unseen. */
  readonly visibility: number;
  /** After so many receipts a message is a dead letter. */
  readonly maxReceiveCount: number;
}

interface Entry<Message> {
  readonly id: string;
  readonly message: Message;
  receipts: number;
  redrives: number;
  place: "under way" | "waiting" | "handed out" | "removed" | "dead letters";
}

/** In large batches of bad weather something always fails, and the story does not get on. */
const largestBatch = 10;
/** What is a dead letter again after so many redrives stays one. */
const mostRedrives = 50;

/** A standard queue with its worker: whatever is sent comes at least once, in any order, in batches of any size. */
export class RestlessQueue<Message> {
  readonly #entries = new Set<Entry<Message>>();
  #sent = 0;
  #batches = 0;
  #working = 0;
  #awake = false;

  constructor(
    private readonly settings: QueueSettings,
    private readonly worker: ServerFunction<Worker<Message>>,
    private readonly weather: () => Weather,
    private readonly chance: Chance,
    private readonly agenda: Agenda,
    private readonly trace: Trace,
  ) {}

  send(messages: readonly Message[]): void {
    for (const message of messages) {
      const id = `${this.settings.trigger.queue} ${++this.#sent}`;
      this.#enter(id, message);
      if (this.chance(`second copy of ${id}`) < this.weather().duplicated) this.#enter(`${id} again`, message);
    }
  }

  get deadLetters(): number {
    return [...this.#entries].filter(({ place }) => place === "dead letters").length;
  }

  #enter(id: string, message: Message): void {
    const entry: Entry<Message> = { id, message, receipts: 0, redrives: 0, place: "under way" };
    this.#entries.add(entry);
    this.agenda.after(delay(this.chance, id, this.weather().slow), () => this.#await(entry));
  }

  #await(entry: Entry<Message>): void {
    entry.place = "waiting";
    this.#wake();
  }

  #wake(): void {
    const { concurrency, window } = this.settings.trigger;
    if (this.#awake || this.#working >= concurrency) return;
    this.#awake = true;
    this.agenda.after(this.chance(`window ${++this.#batches}`) * (window * 1_000 + 50), () => {
      this.#awake = false;
      void this.#work();
    });
  }

  async #work(): Promise<void> {
    const batch = this.#take();
    const [first] = batch;
    if (first === undefined) return;
    this.#working++;
    const what = `${first.id}, receipt ${first.receipts}${batch.length > 1 ? `, and ${batch.length - 1} more` : ""}`;
    const ending = await this.worker.invoke(what, (work) => work(batch));
    this.#working--;
    if (ending.kind === "answered") this.#removeAllBut(new Set(ending.answer.map(({ id }) => id)), batch);
    this.#wake();
  }

  /** Hands out some of what waits, in any order. */
  #take(): readonly Entry<Message>[] {
    const waiting = [...this.#entries].filter(({ place }) => place === "waiting");
    const drawn = (entry: Entry<Message>) => this.chance(`turn of ${entry.id}`, entry.receipts);
    const shuffled = waiting.sort((one, other) => drawn(one) - drawn(other));
    const most = wholeBetween(
      1,
      Math.min(this.settings.trigger.batchSize, largestBatch),
      this.chance(`batch ${this.#batches}`),
    );
    const batch = shuffled.slice(0, most).filter((entry) => this.#handOut(entry));
    if (waiting.length > most) this.#wake();
    return batch;
  }

  #handOut(entry: Entry<Message>): boolean {
    entry.receipts++;
    if (entry.receipts > this.settings.maxReceiveCount) {
      this.#bury(entry);
      return false;
    }
    entry.place = "handed out";
    const receipt = entry.receipts;
    this.agenda.after(this.settings.visibility * 1_000, () => {
      if (entry.place === "handed out" && entry.receipts === receipt) this.#await(entry);
    });
    return true;
  }

  /** Somebody is told of a dead letter, and puts it back into its queue hours later. */
  #bury(entry: Entry<Message>): void {
    entry.place = "dead letters";
    this.trace.note(`${entry.id}: a dead letter`);
    if (this.chance(`memory of ${entry.id}`) < this.weather().forgotten) {
      entry.place = "removed";
      this.#entries.delete(entry);
    }
    if (entry.place === "removed" || ++entry.redrives > mostRedrives) return;
    const hours = wholeBetween(1, 48, this.chance(`redrive of ${entry.id}`, entry.redrives));
    this.agenda.after(hours * 3_600_000, () => {
      entry.receipts = 0;
      this.#await(entry);
    });
  }

  /** What is forgotten to be removed comes again, although it was worked on. */
  #removeAllBut(failed: ReadonlySet<string>, batch: readonly Entry<Message>[]): void {
    for (const entry of batch) {
      const forgotten = this.chance(`removal of ${entry.id}`, entry.receipts) < this.weather().unheard / 4;
      if (failed.has(entry.id) || forgotten) continue;
      entry.place = "removed";
      this.#entries.delete(entry);
    }
  }
}
