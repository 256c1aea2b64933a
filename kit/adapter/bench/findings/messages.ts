import type { Message } from "../../messages/messages";
import type { Unit } from "../../messages/observations";
import { type Amount, amountOf } from "../amount";
import { unitInStory } from "../cast";
import type { DeviceBench } from "../device-bench";
import { instantOf, readable } from "../instant";
import { members, unitOf } from "../member";
import { Deviation } from "../outcome";
import type { Span } from "../span";

/** Messages of a kind, of one member of a box-to-box pair or of whoever sent them. */
export type MessagesMeant = { readonly text: string; readonly kind: Message["kind"]; readonly by?: Unit };

const kinds: Readonly<Record<string, Message["kind"]>> = {
  submission: "report",
  poll: "poll",
  "trust request": "trust-request",
  registration: "registration",
};
/** What messages look like in a scenario: `submissions`, `trust request`, `submission by the second member`. */
export const messagesPattern = `(?:${Object.keys(kinds).join("|")})s?(?: by (?:${members.join("|")}))?`;

const messagesParts = new RegExp(`^(${Object.keys(kinds).join("|")})s?(?: by (?:${members.join("|")}))?$`);

/** Reads which messages are meant; throws a `RangeError` when the text names none. */
export function messagesOf(text: string): MessagesMeant {
  const [, word = ""] = messagesParts.exec(text) ?? [];
  const kind = kinds[word];
  if (kind === undefined) throw new RangeError(`"${text}" are no messages, such as "submissions".`);
  const member = members.find((one) => text.endsWith(` by ${one}`));
  return { text: member ? `${word} by ${member}` : word, kind, by: member && unitOf(member) };
}

/** So many messages of a kind have left the device since the story began. */
export function expectSent(bench: DeviceBench, count: number, meant: MessagesMeant): void {
  compare(amountOf(String(count)), meant, "since the beginning", sent(bench, meant));
}

/** So many messages of a kind left the device within a span of time, its first and last second included. */
export function expectSentWithin(bench: DeviceBench, amount: Amount, meant: MessagesMeant, span: Span): void {
  compare(amount, meant, inWords(bench, span), sentWithin(bench, meant, span));
}

function sentWithin(bench: DeviceBench, meant: MessagesMeant, span: Span): readonly Message[] {
  const { begin, end } = bench.story.limits(span);
  return sent(bench, meant).filter(({ at }) => instantOf(at) >= begin && instantOf(at) <= end);
}

function inWords(bench: DeviceBench, span: Span): string {
  const { begin, end } = bench.story.limits(span);
  return `from ${readable(begin)} to ${readable(end)}`;
}

function sent({ correspondence }: DeviceBench, { kind, by }: MessagesMeant): readonly Message[] {
  const ofKind = correspondence.messages.filter((message) => message.kind === kind);
  return by === undefined ? ofKind : ofKind.filter(({ from }) => unitInStory(from) === by);
}

function compare(amount: Amount, { text }: MessagesMeant, when: string, messages: readonly Message[]): void {
  if (messages.length >= amount.least && messages.length <= amount.most) return;
  const seen = messages.map(({ at }) => readable(instantOf(at))).join(", ");
  throw new Deviation(`${amount.text} × ${text} ${when}`, `${messages.length}${seen && `: ${seen}`}`);
}
