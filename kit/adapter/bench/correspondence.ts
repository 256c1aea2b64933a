import { readReports } from "../documents/documents";
import type { Message, MessageOf } from "../messages/messages";
import type { Reception, Respond } from "./device-session";
import { type Instant, instantOf, onTheWire } from "./instant";
import type { Answer, LicenceServer } from "./licence-server";
import type { Manner } from "./manner";
import type { Timeline } from "./timeline";

/** One handing over of reports by the device: pushed, or taken from it as a file or by a pull; it is accepted when it has been answered. */
export type Submission = {
  readonly way: "push" | "file" | "pull";
  readonly at: Instant;
  readonly message: MessageOf<"report">;
  readonly fate: "accepted" | "refused" | "lost";
  readonly poll?: string;
};
/** An acknowledgement that was handed to the device, and what the device made of it. */
export type Arrival = Reception & { readonly at: Instant; readonly answer: Answer };

type Reply = (answer: Answer) => Promise<Reception>;
/** Seconds after a receipt at which the device is asked to poll. */
const firstPoll = 300;

/** What passes between the device and its licence server, under the manner that the scenario gives the server. */
export class Correspondence {
  manner: Manner = "acknowledges on the first poll";
  readonly messages: Message[] = [];
  readonly submissions: Submission[] = [];
  readonly arrivals: Arrival[] = [];
  /** What came of the last request for trust or registration that was answered. */
  association: Reception | undefined;
  /** What was taken from the device as a file or by a pull. */
  readonly taken: Submission[] = [];

  constructor(
    private readonly server: LicenceServer,
    private readonly timeline: Timeline,
    /** Who speaks to the server. */
    private readonly from: "device" | "collector" = "device",
  ) {}

  /** Answers one message of the device. */
  readonly respond: Respond = async (sent, reply) => {
    const message = asInItsBytes(sent);
    this.messages.push(message);
    this.timeline.note(instantOf(message.at), this.from, "server", message.kind, decoded(message));
    if (this.manner === "does not answer") return this.lose(message);
    if (this.manner === "cannot be reached") {
      this.lose(message);
      await this.say(message, reply, { failure: { reason: "unreachable", message: "The server cannot be reached." } });
      return;
    }
    if (this.manner === "is too old") {
      this.lose(message);
      const failure = { reason: "unsupported-version", message: "The On-Prem is too old for usage reports." } as const;
      await this.say(message, reply, { failure });
      return;
    }
    switch (message.kind) {
      case "trust-request":
      case "registration":
        return this.associate(message, reply);
      case "report":
        return this.receive(message, reply);
      case "poll":
        return this.answerPoll(message, reply);
    }
  };

  /** Everything that the device has handed over, one way or the other, in the order of time. */
  get handOvers(): readonly Submission[] {
    return [...this.submissions, ...this.taken].sort((one, other) => one.at - other.at);
  }

  /** The acknowledgements of what was handed over, whatever the server's manner; what was taken is brought to the server now. */
  async acknowledgementsOf({ way, message, poll }: Submission, at: Instant): Promise<readonly Answer[]> {
    if (way === "file") return this.server.exchangeFile(message, at);
    const receipt = way === "pull" ? await this.server.submit({ ...message, at: onTheWire(at) }) : undefined;
    const known = receipt?.kind === "receipt" ? receipt.poll : poll;
    return known === undefined ? [] : this.server.collect(known, at);
  }

  /** Keeps what was taken from the device. */
  took(way: "file" | "pull", sent: MessageOf<"report">): void {
    const message = asInItsBytes(sent);
    this.timeline.note(instantOf(sent.at), "device", "operator", way, decoded(message));
    this.taken.push({ way, at: instantOf(sent.at), message, fate: "accepted" });
  }

  /** Keeps what the device made of an acknowledgement. */
  arrived(at: Instant, answer: Answer, reception: Reception): void {
    this.arrivals.push({ ...reception, at, answer });
    const { accepted, message = "no reason given" } = reception;
    const outcome = accepted ? "accepted" : `not accepted: ${message}`;
    this.timeline.note(at, "server", this.from, `acknowledgement, ${outcome}`, answer.acknowledgement);
  }

  private lose(message: Message): void {
    if (message.kind === "report")
      this.submissions.push({ way: "push", at: instantOf(message.at), message, fate: "lost" });
  }

  private async receive(message: MessageOf<"report">, reply: Reply): Promise<void> {
    const at = instantOf(message.at);
    const receipt = await this.server.submit(message);
    if (receipt.kind === "refused") {
      this.submissions.push({ way: "push", at, message, fate: "refused" });
      await this.say(message, reply, { failure: { reason: receipt.reason, message: receipt.message } });
      return;
    }
    this.submissions.push({ way: "push", at, message, fate: "accepted", poll: receipt.poll });
    const ready = this.manner === "acknowledges at once" ? await this.server.collect(receipt.poll, at) : [];
    await this.hand(message, reply, ready, receipt.poll);
  }

  /** What came of it is both sides' word: the server may refuse the device, and the device what the server gives. */
  private async associate(message: MessageOf<"trust-request" | "registration">, reply: Reply): Promise<void> {
    const answer = await this.server.trust(message);
    const reception = await this.say(message, reply, answer);
    const refused = answer.trust?.accepted === false;
    const why = answer.trust?.message ?? answer.trust?.reason ?? undefined;
    this.association = refused ? { accepted: false, message: why } : reception;
  }

  private async answerPoll(message: MessageOf<"poll">, reply: Reply): Promise<void> {
    const withheld = this.manner === "withholds its acknowledgements";
    const ready = withheld ? [] : await this.server.collect(message.poll, instantOf(message.at));
    await this.hand(message, reply, ready, message.poll);
  }

  /** Hands over what is ready; while nothing is, the device is asked to come back. */
  private async hand(message: Message, reply: Reply, ready: readonly Answer[], poll: string): Promise<void> {
    if (ready.length === 0) {
      await this.say(message, reply, { later: { poll, seconds: firstPoll } });
      return;
    }
    for (const answer of ready) this.arrived(instantOf(message.at), answer, await reply(answer));
  }

  private async say(message: Message, reply: Reply, answer: Answer): Promise<Reception> {
    this.timeline.note(instantOf(message.at), "server", this.from, Object.keys(answer).join(", "), answer);
    return reply(answer);
  }
}

/** Of a submission that came as a document only the bytes count. */
function asInItsBytes<Sent extends Message>(message: Sent): Sent {
  if (message.kind !== "report" || message.document === undefined) return message;
  return { ...message, reports: readReports(message.document).map(({ report }) => report) };
}

/** What a message says, without what all messages of the story have in common. */
function decoded(message: Message): object {
  switch (message.kind) {
    case "report":
      return { reports: message.reports.map(({ id, tag, measurements }) => ({ id, tag, measurements })) };
    case "poll":
      return { poll: message.poll };
    case "trust-request":
      return { token: message.token, scope: message.scope, force: message.force };
    case "registration":
      return { token: message.token };
  }
}
