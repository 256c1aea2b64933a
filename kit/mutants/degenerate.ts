import type { Carrier } from "../adapter/carrier/carrier";
import { type AdapterHandler, inProcessCarrier } from "../adapter/carrier/in-process";
import { collectorCapability, deviceCapability, serverCapability } from "../adapter/messages/hello";
import type { Subject } from "../adapter/subject";

/** An implementation that is none; nothing of it may pass. */
export type Degenerate = {
  readonly side: "device" | "server" | "collector";
  readonly name: string;
  /** What it does instead of its work, in a sentence. */
  readonly what: string;
  readonly start: () => Subject;
};

type Manner = Pick<Degenerate, "name" | "what"> & { readonly carrier: (hello: object) => Carrier };

/** What each says of itself when it says anything: everything that can be declared. */
const greetings = {
  device: {
    protocol: 1,
    side: "device",
    implementation: { name: "nothing much", version: "0" },
    capabilities: deviceCapability.options,
    releases: { from: "16.11.1a", to: "17.18.99" },
    clock: "advance",
  },
  server: {
    protocol: 1,
    side: "server",
    implementation: { name: "nothing much", version: "0" },
    capabilities: serverCapability.options,
    clock: "advance",
  },
  collector: {
    protocol: 1,
    side: "collector",
    implementation: { name: "nothing much", version: "0" },
    capabilities: collectorCapability.options,
    clock: "advance",
  },
} as const;

/** Answers every request alike, and a greeting as it should be. */
const answering =
  (hello: object, answer: (request: object) => object): AdapterHandler =>
  (request) => {
    if (typeof request !== "object" || request === null || !("id" in request) || !("op" in request)) return {};
    return { id: request.id, ...(request.op === "hello" ? { ok: hello } : answer(request)) };
  };

const notImplemented = { error: { code: "not-implemented", message: "there is nothing here" } };

const manners: readonly Manner[] = [
  {
    name: "silent",
    what: "It implements nothing, not even the greeting.",
    carrier: () =>
      inProcessCarrier((request) =>
        typeof request === "object" && request !== null && "id" in request
          ? { id: request.id, ...notImplemented }
          : notImplemented,
      ),
  },
  {
    name: "empty",
    what: "It greets, and implements nothing else.",
    carrier: (hello) => inProcessCarrier(answering(hello, () => notImplemented)),
  },
  {
    name: "dead",
    what: "It hangs up whatever it is asked.",
    carrier: () => ({ exchange: () => Promise.reject(new Error("the connection is closed")), close: async () => {} }),
  },
  {
    name: "refuses everything",
    what: "It says no to whatever it is asked.",
    carrier: (hello) =>
      inProcessCarrier(answering(hello, () => ({ ok: { accepted: false, message: "no", reason: "not-found" } }))),
  },
  {
    name: "echo",
    what: "It answers with what it was asked.",
    carrier: (hello) => inProcessCarrier(answering(hello, (request) => ({ ok: request }))),
  },
  {
    name: "accepts everything",
    what: "It says yes to whatever it is asked, and nothing else.",
    carrier: (hello) => inProcessCarrier(answering(hello, () => ({ ok: { accepted: true } }))),
  },
  {
    name: "empty answers",
    what: "It answers everything with nothing at all.",
    carrier: (hello) => inProcessCarrier(answering(hello, () => ({ ok: {} }))),
  },
];

/** Every manner of doing nothing, on every side. */
export const degenerates: readonly Degenerate[] = manners.flatMap(({ name, what, carrier }) => [
  { name, what, side: "device", start: () => ({ name, side: "device", device: carrier(greetings.device) }) },
  { name, what, side: "server", start: () => ({ name, side: "server", server: carrier(greetings.server) }) },
  {
    name,
    what,
    side: "collector",
    start: () => ({ name, side: "collector", collector: carrier(greetings.collector) }),
  },
]);
