import type { AccountEvent, Events } from "../ports/events";

/** Sends events on their way; throws an EventUnsent where the queue did not take all of them. */
export async function sendEvents(
  { events }: { readonly events: Events },
  found: readonly AccountEvent[],
): Promise<void> {
  const unsent = await events.sendAll(found);
  if (unsent.length > 0) throw new EventUnsent(unsent);
}

/** The queue did not take an event; whoever found it finds it again. */
export class EventUnsent extends Error {
  override readonly name = "EventUnsent";
  constructor(unsent: readonly AccountEvent[]) {
    const named = unsent.map(({ kind, virtualAccount }) => `${kind} of the virtual account ${virtualAccount}`);
    super(`nobody could be told: ${named.join(", ")}; this is tried again`);
  }
}
