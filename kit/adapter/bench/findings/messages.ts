import type { Message } from "../../messages/messages";
import { type Amount, amountOf } from "../amount";
import type { DeviceBench } from "../device-bench";
import { instantOf, readable } from "../instant";
import { Deviation } from "../outcome";
import type { Span } from "../span";

/** What a scenario calls the messages of a device. */
export const messageWords = ["submission", "poll", "trust request", "registration"] as const;
export type MessageWord = (typeof messageWords)[number];

const kinds: Record<MessageWord, Message["kind"]> = {
  submission: "report",
  poll: "poll",
  "trust request": "trust-request",
  registration: "registration",
};

/** So many messages of a kind have left the device since the story began. */
export function expectSent(bench: DeviceBench, count: number, word: MessageWord): void {
  compare(amountOf(String(count)), word, "since the beginning", sent(bench, word));
}

/** So many messages of a kind left the device within a span of time, its first and last second included. */
export function expectSentWithin(bench: DeviceBench, amount: Amount, word: MessageWord, span: Span): void {
  compare(amount, word, inWords(bench, span), sentWithin(bench, word, span));
}

function sentWithin(bench: DeviceBench, word: MessageWord, span: Span): readonly Message[] {
  const { begin, end } = bench.story.limits(span);
  return sent(bench, word).filter(({ at }) => instantOf(at) >= begin && instantOf(at) <= end);
}

function inWords(bench: DeviceBench, span: Span): string {
  const { begin, end } = bench.story.limits(span);
  return `from ${readable(begin)} to ${readable(end)}`;
}

function sent(bench: DeviceBench, word: MessageWord): readonly Message[] {
  return bench.correspondence.messages.filter(({ kind }) => kind === kinds[word]);
}

function compare(amount: Amount, word: MessageWord, when: string, messages: readonly Message[]): void {
  if (messages.length >= amount.least && messages.length <= amount.most) return;
  const seen = messages.map(({ at }) => readable(instantOf(at))).join(", ");
  throw new Deviation(`${amount.text} × ${word} ${when}`, `${messages.length}${seen && `: ${seen}`}`);
}
