import type { Carrier } from "./carrier";

/** An adapter that lives in this process: one request in, one answer out, both as the messages of adapter protocol 1. */
export type AdapterHandler = (request: unknown) => unknown | Promise<unknown>;

/** Carries messages to a handler in this process, as copies, so that neither side can reach into the other's objects. */
export function inProcessCarrier(handler: AdapterHandler, close: () => Promise<void> = async () => {}): Carrier {
  return {
    exchange: async (request) => asCarried(await handler(asCarried(request))),
    close,
  };
}

function asCarried(message: unknown): unknown {
  return JSON.parse(JSON.stringify(message));
}
