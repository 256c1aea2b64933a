import { days } from "../../core/time/duration";
import { formatInstant, parseInstant } from "../../core/time/instant";
import { ed25519 } from "../../cryptography/ed25519";
import { Collector } from "../../emulator/collector/collector";
import { type CollectorRules, documentedCollectorRules } from "../../emulator/collector/collector-rules";
import type { DeviceAnswer } from "../../emulator/collector/errand";
import { parseOnPremVersion } from "../../emulator/collector/on-prem-version";
import { CollectorStore } from "../../emulator/collector/store/collector-store";
import { adapter, type OpHandlers } from "../adapter/carrier/adapter";
import { AdapterRefusal } from "../adapter/carrier/faults";
import { type AdapterHandler, inProcessCarrier } from "../adapter/carrier/in-process";
import { collectorOps } from "../adapter/messages/collector";
import type { GivenOk, ReadRequest } from "../adapter/messages/envelope";
import type { Subject } from "../adapter/subject";
import {
  cssmAnswerOf,
  handedDown,
  messageOfErrand,
  refusalOf,
  textOf,
  trustDataOf,
  trustGivenIn,
} from "./collector-wire";
import { VirtualCollector } from "./virtual-collector";

const declaration: GivenOk<typeof collectorOps, "hello"> = {
  protocol: 1,
  side: "collector",
  implementation: { name: "slp-kit collector", version: "0.1.0" },
  capabilities: ["reports", "documents", "cslu", "on-prem", "pull", "offline-files", "reload"],
  clock: "advance",
};

const mostCharacters = 4 * 1024 * 1024;
/** The On-Prem that it is where nobody says otherwise. */
const usualVersion = "8-202404";
/** The life of a token where nobody says otherwise, in days. */
const tokenLasts = 365;

/** Our collector, in this process, its data in memory. */
export function ourCollector(rules: CollectorRules = documentedCollectorRules): Subject {
  return { name: "our collector", side: "collector", collector: inProcessCarrier(collectorHandler(rules)) };
}

/** Our collector behind the adapter protocol; rules other than the documented ones make it a defective one. */
export function collectorHandler(rules: CollectorRules = documentedCollectorRules): AdapterHandler {
  let current: VirtualCollector | undefined;
  let seed = "";
  let tokens = 0;
  const world = (): VirtualCollector => {
    if (current) return current;
    throw new AdapterRefusal("bad-request", "there is no collector yet: reset comes first");
  };
  const cutOff = { accepted: false, message: "the link between the device and the collector is down" };
  const handlers: OpHandlers<typeof collectorOps> = {
    hello: () => declaration,
    reset: (request) => {
      current = new VirtualCollector(collectorOf(request, rules), parseInstant(request.at));
      [seed, tokens] = [request.seed ?? "", 0];
      return {};
    },
    push: ({ message }) => {
      const { collector, links, now } = world();
      if (links.device === "down") return cutOff;
      switch (message.kind) {
        case "report":
          if (message.document === undefined) return { accepted: false, message: "the signed bytes are missing" };
          return told(collector.push(textOf(message.document), now));
        case "poll":
          return told(collector.poll(message.poll, now));
        case "trust-request":
          return told(collector.trust(trustDataOf(message), now));
        case "registration":
          return { accepted: false, message: "nothing registers here" };
      }
    },
    pull: ({ device: { sudi, document } }) => {
      const { collector, links, now } = world();
      if (links.device === "down") return cutOff;
      const answer = document === undefined ? "nothing" : collector.pulled(textOf(document), now);
      if (answer !== "nothing" && answer.kind === "refused") return { accepted: false, message: answer.message };
      const parcels = collector.parcelsFor(sudi);
      collector.left(parcels, now);
      return { accepted: true, ...handedDown(parcels.map((parcel) => parcel.document)) };
    },
    token: ({ expiresInDays = tokenLasts, uses }) => {
      const { collector, now } = world();
      if (collector.kind === "cslu") return { accepted: false, message: "a CSLU has no tokens" };
      tokens += 1;
      const token = ed25519.sha256(`${seed} token ${tokens}`).slice(0, 32);
      collector.makeToken(token, { lasts: days(expiresInDays), uses }, now);
      return { accepted: true, token };
    },
    advance: ({ to }) => {
      const until = parseInstant(to);
      if (until < world().now) throw new AdapterRefusal("bad-request", `${to} is over: time does not go back`);
      const sent = world().advance(until).map(messageOfErrand);
      return { now: formatInstant(world().now), sent };
    },
    link: ({ to, state }) => {
      world().links[to] = state;
      return { sent: [] };
    },
    reload: () => {
      world().collector.reload(world().now);
      return { sent: [] };
    },
    deliver: (delivery) => {
      const { collector, now } = world();
      const answer = cssmAnswerOf(delivery);
      if (delivery.ref !== undefined) collector.answered(delivery.ref, answer, now);
      else if (answer.kind === "acknowledged") {
        for (const document of answer.documents) collector.takeAcknowledgementFile(document, now);
      }
      return { sent: [] };
    },
    exportFile: () => ({
      file: Buffer.from(world().collector.usageFiles(mostCharacters)[0] ?? "", "utf8").toString("base64"),
    }),
    importFile: ({ file }) => {
      const { collector, now } = world();
      const { taken, rotten } = collector.takeFile(textOf(file), now);
      return { accepted: taken > 0, ...(rotten.length > 0 && { message: rotten.join("; ") }) };
    },
    observe: ({ what }) => {
      const seen = observed(world().collector);
      return Object.fromEntries(what.map((name) => [name, seen[name]()]));
    },
  };
  return adapter(collectorOps, handlers);
}

function collectorOf(request: ReadRequest<typeof collectorOps, "reset">, rules: CollectorRules): Collector {
  const { kind, version, token } = request;
  const means = { store: new CollectorStore(":memory:"), cryptography: ed25519, rules };
  if (kind === "cslu") return new Collector({ kind }, means);
  return new Collector({ kind, token, version: versionOf(version ?? usualVersion) }, means);
}

function versionOf(text: string) {
  try {
    return parseOnPremVersion(text);
  } catch (error) {
    if (error instanceof RangeError) throw new AdapterRefusal("bad-request", error.message);
    throw error;
  }
}

/** What the collector said to a device, in the words of the adapter protocol. */
function told(answer: DeviceAnswer): GivenOk<typeof collectorOps, "push"> {
  switch (answer.kind) {
    case "later":
      return { accepted: true, poll: answer.poll };
    case "acknowledged":
      return { accepted: true, ...handedDown(answer.documents), refused: answer.refused.map(refusalOf) };
    case "trust":
      return { accepted: true, trust: trustGivenIn(answer.answer) };
    case "refused": {
      const { code, message } = answer;
      const named = code === "unsupported-version" || code === "token-expired" || code === "token-exhausted";
      return { accepted: false, message, ...(named && { reason: code }) };
    }
  }
}

const observed = (collector: Collector) => ({
  queued: () => {
    const taken = new Set(collector.reportIds(["taken", "settled"]));
    return collector.reportIds(["waiting"]).flatMap((id) => (taken.has(id) ? [] : [String(id)]));
  },
  delivered: () => collector.reportIds(["taken", "settled"]).map(String),
  log: () => collector.log.map(({ at, ...entry }) => ({ ...entry, at: formatInstant(at), facility: "COLLECTOR" })),
});
