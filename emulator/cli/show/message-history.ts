import type { Instant } from "../../../core/time/instant";
import type { Exchange, MessageHistory, Said } from "../../device/message-history";
import type { TimeZone } from "../../device/router-state";
import { licenceTime } from "./licence-time";
import { indented, type Lines, separated } from "./lines";

/** Words alone: a parser of this output reads the last line of each list, and only if there is nothing else in it. */
export const words: Readonly<Record<Said, string>> = {
  acknowledgement: "Acknowledgement",
  later: "Receipt",
  policy: "Policy",
  "trust-installed": "Trust code",
  "trust-refused": "Trust refused",
  refused: "Refused",
  "unsupported-version": "Version not supported",
  "unknown-device": "Unknown device",
};

/** `show license history message`: what was asked of the licence server and answered, then what files brought. */
export function printMessageHistory({ sent, imported }: MessageHistory, zone: TimeZone): string {
  const time = (at: Instant) => licenceTime(at, zone);
  const exchanged = (request: (exchange: Exchange) => string, exchanges: readonly Exchange[]): Lines =>
    exchanges.flatMap((exchange) => [
      `REQUEST: ${time(exchange.at)}`,
      request(exchange),
      ...(exchange.answer ? [`RESPONSE: ${time(exchange.answer.at)}`] : []),
      answerTo(exchange),
    ]);
  const brought = (what: string, times: readonly Instant[]): Lines =>
    times.flatMap((at) => [`RESPONSE: ${time(at)}`, what]);
  const trust = [
    ...exchanged(() => "Registration", sent.registration),
    ...exchanged(() => "Trust request", sent["trust-request"]),
  ];
  return separated([
    ["Message History (oldest to newest):"],
    list("Trust Establishment", trust),
    list("Usage Reporting", exchanged(reportsOf, sent.report)),
    list(
      "Result Polling",
      exchanged(() => "Poll", sent.poll),
    ),
    list("Authorization Request"),
    list("Authorization Return"),
    list("Trust Sync"),
    ["Import Message History (oldest to newest):"],
    list("Import POLICY", brought("Policy", imported.policy)),
    list("Import AUTH"),
    list("Import TRUST CODE", brought("Trust code", imported.trustCode)),
    list("Import RUM ACK", brought("Acknowledgement", imported.acknowledgement)),
    list("Import CONVERSION ACK"),
    list("Import ACCOUNT INFO"),
  ]);
}

const list = (title: string, lines: Lines = []): Lines => [
  `${title}:`,
  ...indented(lines.length > 0 ? lines : ["No past history"]),
];

const reportsOf = ({ reports }: Exchange): string => (reports === 1 ? "1 usage report" : `${reports} usage reports`);

function answerTo({ answer }: Exchange): string {
  if (!answer) return "No response";
  return answer.accepted ? words[answer.said] : `${words[answer.said]} not accepted`;
}
