import type { CollectorClient } from "../../carrier/clients";
import { AdapterFault } from "../../carrier/faults";
import type { Message } from "../../messages/messages";
import type { Respond } from "../device-session";
import { type Instant, instantOf, onTheWire } from "../instant";
import type { Answer } from "../licence-server";

const mostRoundsAtOneInstant = 1_000;

/** A collector under test as a conversation with CSSM: its clock moves, what it sends is answered before anything else happens. */
export class CollectorSession {
  now: Instant = 0;
  private inbox: Message[] = [];

  constructor(
    private readonly collector: CollectorClient,
    private readonly respond: Respond,
  ) {}

  /** Does one op and answers whatever the collector sends because of it. */
  async perform<Ok extends { readonly sent: readonly Message[] }>(
    op: (collector: CollectorClient) => Promise<Ok>,
  ): Promise<Ok> {
    const ok = await op(this.collector);
    this.inbox.push(...ok.sent);
    await this.answerAll();
    return ok;
  }

  /** Lets time pass to the instant `to`. */
  async advance(to: Instant): Promise<void> {
    for (let rounds = 0; rounds < mostRoundsAtOneInstant; ) {
      const before = this.now;
      const { now, sent } = await this.collector.call("advance", { to: onTheWire(to) });
      this.now = instantOf(now);
      rounds = this.now === before ? rounds + 1 : 0;
      if (this.now < before || this.now > to || (this.now < to && sent.length === 0)) {
        throw new AdapterFault("advance", "ok.now", `from ${onTheWire(before)} to ${onTheWire(to)} it came to ${now}`);
      }
      this.inbox.push(...sent);
      await this.answerAll();
      if (this.now === to && sent.length === 0) return;
    }
    throw new AdapterFault("advance", "ok.sent", `it sent messages ${mostRoundsAtOneInstant} times at one instant`);
  }

  private async answerAll(): Promise<void> {
    for (let message = this.inbox.shift(); message !== undefined; message = this.inbox.shift()) {
      await this.respond(message, this.replyTo(message.ref));
    }
  }

  /** The first answer carries the reference; what is said after it stands alone. */
  private replyTo(ref: string): (answer: Answer) => Promise<{ accepted: boolean }> {
    let reference: string | undefined = ref;
    return async (answer) => {
      const answered = reference;
      reference = undefined;
      await this.perform((collector) => collector.call("deliver", { ref: answered, ...answer }));
      return { accepted: true };
    };
  }
}
