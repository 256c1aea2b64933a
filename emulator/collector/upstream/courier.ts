import type { Instant } from "../../../core/time/instant";
import { type LicenceServerClient, PollRefused, UnexpectedAnswer } from "../../transport/licence-server-client";
import type { Collector } from "../collector";
import type { CssmAnswer, Errand } from "../errand";

/** So many messages are on their way to CSSM at once. */
const atOnce = 16;

/** Carries what is due to a licence server and its answers back, until nothing is due (TRN-6). */
export class Courier {
  #waiting: Promise<void> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly collector: Collector,
    private readonly server: LicenceServerClient,
    private readonly now: () => Instant,
  ) {}

  /** Makes a round that begins after this call; calls that come before it begins share it. */
  round(): Promise<void> {
    this.#waiting ??= this.#running.then(() => {
      this.#waiting = undefined;
      this.#running = this.#carryAll();
      return this.#running;
    });
    return this.#waiting;
  }

  async #carryAll(): Promise<void> {
    for (;;) {
      const errands = this.collector.due(this.now(), atOnce);
      if (errands.length === 0) return;
      const answers = await Promise.all(errands.map((errand) => carry(errand, this.server)));
      const now = this.now();
      this.collector.allAnswered(
        errands.flatMap(({ ref }, index) => {
          const answer = answers[index];
          return answer ? [{ ref, answer }] : [];
        }),
        now,
      );
    }
  }
}

async function carry({ message }: Errand, server: LicenceServerClient): Promise<CssmAnswer> {
  try {
    switch (message.kind) {
      case "report": {
        const taken = await server.submit(Buffer.from(message.document, "utf8"));
        return taken.kind === "accepted" ? { kind: "later", poll: taken.poll } : taken;
      }
      case "poll": {
        const answer = await server.poll(message.poll);
        if (answer.kind === "pending") return { kind: "later", poll: message.poll };
        return { kind: "acknowledged", documents: answer.documents, refused: answer.refused, complete: true };
      }
      case "trust-request":
        return { kind: "trust", answer: JSON.stringify(await server.trust(JSON.parse(message.data))) };
    }
  } catch (error) {
    if (error instanceof PollRefused) return { kind: "poll-unknown", message: error.message };
    if (error instanceof UnexpectedAnswer) return { kind: "unreachable", message: error.message };
    throw error;
  }
}
