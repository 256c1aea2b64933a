import type { DeviceClient } from "../carrier/clients";
import { AdapterFault } from "../carrier/faults";
import type { Message, Sudi } from "../messages/messages";
import type { Unit } from "../messages/observations";
import { type Instant, instantOf, onTheWire } from "./instant";
import type { Answer } from "./licence-server";

/** The device's own verdict on what it was given. */
export type Reception = { readonly accepted: boolean; readonly message?: string; readonly returnCode?: string };
/** Whoever answers the device's messages: with nothing, or with one answer and, for acknowledgements, more after it. */
export type Respond = (message: Message, reply: (answer: Answer) => Promise<Reception>) => Promise<void>;

const mostRoundsAtOneInstant = 1_000;

/** A device under test as a conversation: its clock moves, what it sends is answered before anything else happens. */
export class DeviceSession {
  now: Instant = 0;
  /** The member of a pair that a UDI tells apart. */
  unitOf: (sudi: Sudi | undefined) => Unit | undefined = () => undefined;
  private inbox: Message[] = [];

  constructor(
    readonly device: DeviceClient,
    private readonly respond: Respond,
  ) {}

  /** Does one op and answers whatever the device sends because of it. */
  async perform<Ok extends { readonly sent?: readonly Message[] }>(
    op: (device: DeviceClient) => Promise<Ok>,
  ): Promise<Ok> {
    const ok = await op(this.device);
    this.inbox.push(...(ok.sent ?? []));
    await this.answerAll();
    return ok;
  }

  /** Lets time pass to the instant `to`, or to the first stop at which there is `enough`. */
  async advance(to: Instant, enough: () => boolean = () => false): Promise<void> {
    for (let rounds = 0; rounds < mostRoundsAtOneInstant; ) {
      const before = this.now;
      const { now, sent = [] } = await this.device.call("advance", { to: onTheWire(to) });
      this.now = instantOf(now);
      rounds = this.now === before ? rounds + 1 : 0;
      if (this.now < before) {
        throw new AdapterFault("advance", "ok.now", `its clock went back from ${onTheWire(before)} to ${now}`);
      }
      if (this.now > to || (this.now < to && sent.length === 0)) {
        throw new AdapterFault(
          "advance",
          "ok.now",
          `it stopped at ${now} with nothing sent, on the way to ${onTheWire(to)}`,
        );
      }
      this.inbox.push(...sent);
      await this.answerAll();
      if (enough() || (this.now === to && sent.length === 0)) return;
    }
    throw new AdapterFault(
      "advance",
      "ok.sent",
      `it sent messages ${mostRoundsAtOneInstant} times at ${onTheWire(this.now)}`,
    );
  }

  /** Hands the device something: the answer to the message `ref`, or, without it, something it did not ask for. */
  async deliver(answer: Answer, ref?: string, asker?: Sudi): Promise<Reception> {
    const unit = this.unitOf(asker ?? answer.acknowledgement?.sudi);
    return this.perform((device) => device.call("deliver", { ref, unit, ...answer }));
  }

  /** Hands the device an acknowledgement as a file: its bytes, where the server signs documents. */
  async import({ document, acknowledgement }: Answer): Promise<Reception> {
    const brought = document === undefined ? { acknowledgement } : { file: document };
    return this.perform((device) => device.call("import", brought));
  }

  /** The first answer carries the reference; what is said after it stands alone. */
  private replyTo({ ref, from }: Message): (answer: Answer) => Promise<Reception> {
    let reference: string | undefined = ref;
    return (answer) => {
      const answered = reference;
      reference = undefined;
      return this.deliver(answer, answered, from);
    };
  }

  private async answerAll(): Promise<void> {
    for (let message = this.inbox.shift(); message !== undefined; message = this.inbox.shift()) {
      await this.respond(message, this.replyTo(message));
    }
  }
}
