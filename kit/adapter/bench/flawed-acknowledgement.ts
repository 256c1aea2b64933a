import { asDocument, textOf, withChangedPayload } from "../documents/documents";
import type { Submission } from "./correspondence";
import type { DeviceBench } from "./device-bench";
import type { Answer } from "./licence-server";
import { Undecided } from "./outcome";
import { ScriptedServer, type Taken } from "./scripted-server";

/** What can be wrong with an acknowledgement. */
export const flaws = [
  "for another device",
  "of unknown reports",
  "with a bad signature",
  "signed by a stranger",
  "seen before",
  "that is cut off",
  "that holds usage reports",
  "that holds a shopping list",
] as const;
export type Flaw = (typeof flaws)[number];

const stranger = { pid: "ISR4321/K9", serial: "FDO9999Z9ZZ" };

/** An acknowledgement that fits the device's last accepted submission but for one flaw. */
export function flawedAcknowledgement(bench: DeviceBench, flaw: Flaw): Answer {
  if (flaw === "seen before") return replay(bench);
  const { server } = bench;
  const at = bench.story.now;
  if (!(server instanceof ScriptedServer)) throw new Undecided("inapplicable", "a real server forges nothing");
  const taken = lastTaken(bench, server);
  switch (flaw) {
    case "for another device":
      return server.acknowledge(at, { ...taken, sudi: stranger });
    case "of unknown reports":
      return server.acknowledge(at, { ...taken, reports: taken.reports.map(unknown) });
    case "with a bad signature":
      return spoiled(bench, server.acknowledge(at, taken));
    case "that is cut off":
      return asFile(server.acknowledge(at, taken), (text) => text.slice(0, -100));
    case "that holds usage reports":
      return asFile(server.acknowledge(at, taken), () => textOf(lastHandedOver(bench).message.document ?? ""));
    case "that holds a shopping list":
      return asFile(server.acknowledge(at, taken), () => "bread, milk");
    case "signed by a stranger":
      bench.declaration.needs("documents");
      return server.acknowledge(at, taken, "somebody else");
  }
}

function replay(bench: DeviceBench): Answer {
  const seen = bench.correspondence.arrivals.findLast((arrival) => arrival.accepted);
  if (seen === undefined)
    throw new Undecided("untested", "the device has accepted no acknowledgement that could come again");
  return seen.answer;
}

/** The file of an acknowledgement, made unreadable or into something else. */
function asFile(answer: Answer, rewrite: (text: string) => string): Answer {
  if (!answer.document) throw new Undecided("inapplicable", "the device reads no files with documents");
  return { ...answer, document: asDocument(rewrite(textOf(answer.document))) };
}

function lastTaken(bench: DeviceBench, server: ScriptedServer): Taken {
  return server.takenFrom(lastHandedOver(bench).message);
}

function lastHandedOver(bench: DeviceBench): Submission {
  const last = bench.correspondence.handOvers.findLast(({ fate }) => fate === "accepted");
  if (last === undefined)
    throw new Undecided("untested", "the device has handed over nothing that could be acknowledged");
  return last;
}

function unknown(taken: Taken["reports"][number]): Taken["reports"][number] {
  const sha256 = taken.sha256 && [...taken.sha256].reverse().join("");
  return { sha256, report: { ...taken.report, id: String(Number(taken.report.id) + 1_000_000) } };
}

function spoiled(bench: DeviceBench, answer: Answer): Answer {
  bench.declaration.needs("documents");
  return { ...answer, document: answer.document && withChangedPayload(answer.document) };
}
