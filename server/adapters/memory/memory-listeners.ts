import type { EventBus, TellableEvent } from "../../ports/event-bus";
import type { ReceiverAnswer, Receivers, SignedBody } from "../../ports/receivers";

/** A bus that keeps what it was told. */
export function memoryEventBus(): EventBus & { readonly told: readonly TellableEvent[] } {
  const told: TellableEvent[] = [];
  return {
    told,
    async publishAll(events) {
      told.push(...events);
      return [];
    },
  };
}

/** Receivers that keep what they take, which is everything unless `answers` says otherwise. */
export function memoryReceivers(
  answers: (url: string) => ReceiverAnswer = () => ({ kind: "taken" }),
): Receivers & { readonly taken: readonly (SignedBody & { readonly url: string })[] } {
  const taken: (SignedBody & { readonly url: string })[] = [];
  return {
    taken,
    async deliver({ url }, signed) {
      const answer = answers(url);
      if (answer.kind === "taken") taken.push({ ...signed, url });
      return answer;
    },
  };
}
