import type { Delivery } from "../../delivery";

/** A queue in memory: what is received comes again until it is removed. */
export class MemoryQueue<Message> {
  readonly #waiting = new Map<string, Message>();
  #sent = 0;

  send(messages: readonly Message[]): void {
    for (const message of messages) this.#waiting.set(String(++this.#sent), message);
  }

  /** The oldest messages, at most so many; they stay until they are removed. */
  receive(most: number): readonly Delivery<Message>[] {
    const deliveries: Delivery<Message>[] = [];
    for (const [id, message] of this.#waiting) {
      if (deliveries.push({ id, message }) === most) break;
    }
    return deliveries;
  }

  remove(deliveries: readonly Delivery<Message>[]): void {
    for (const { id } of deliveries) this.#waiting.delete(id);
  }

  get size(): number {
    return this.#waiting.size;
  }
}
