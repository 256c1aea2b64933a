import type { Exchange, Said } from "../../device/message-history";
import type { TimeZone } from "../../device/router-state";
import { licenceTime } from "./licence-time";
import { type Lines, under } from "./lines";
import { words } from "./message-history";

/** What was exchanged of one kind, oldest first, without what still waits for its answer. */
export interface ExchangedView {
  readonly exchanges: readonly Exchange[];
  /** How often in a row it failed. */
  readonly failures: number;
}

export interface CommunicationView {
  readonly direct: boolean;
  readonly trust: ExchangedView;
  readonly reports: ExchangedView;
  readonly polls: ExchangedView;
}

const never: ExchangedView = { exchanges: [], failures: 0 };
const refusal = "INVALID STATUS CODE";
const responses: Readonly<Record<Said, string>> = {
  acknowledgement: "OK",
  later: "OK_POLL",
  policy: "OK",
  "trust-installed": "OK",
  "trust-refused": refusal,
  refused: refusal,
  "unsupported-version": refusal,
  "unknown-device": refusal,
};

/** `Communication Statistics`, of the exchanges that the router remembers. */
export function communicationStatistics({ direct, trust, reports, polls }: CommunicationView, zone: TimeZone): Lines {
  const kinds: readonly (readonly [string, ExchangedView])[] = [
    ["Trust Establishment", trust],
    ["Trust Acknowledgement", never],
    ["Usage Reporting", reports],
    ["Result Polling", polls],
    ["Authorization Request", never],
    ["Authorization Confirmation", never],
    ["Authorization Return", never],
    ["Trust Sync", never],
    ["Hello Message", never],
  ];
  return [
    "Communication Statistics:",
    "=======================",
    `Communication Level Allowed: ${direct ? "DIRECT" : "INDIRECT"}`,
    "Overall State: <empty>",
    ...kinds.flatMap(([title, exchanged]) => statisticsOf(title, exchanged, zone)),
  ];
}

function statisticsOf(title: string, { exchanges, failures }: ExchangedView, zone: TimeZone): Lines {
  const successes = exchanges.filter(succeeded);
  const failed = exchanges.filter((exchange) => !succeeded(exchange));
  const unanswered = exchanges.length - 1 - exchanges.findLastIndex(({ answer }) => answer !== undefined);
  const time = (exchange: Exchange | undefined) => licenceTime(exchange ? endOf(exchange) : "none", zone);
  const last = exchanges.at(-1);
  return under(
    `${title}:`,
    `Attempts: Total=${exchanges.length}, Success=${successes.length}, Fail=${failed.length}  ` +
      `Ongoing Failure: Overall=${failures} Communication=${unanswered}`,
    `Last Response: ${last ? `${responseOf(last)} on ${time(last)}` : "<none>"}`,
    `  Failure Reason: ${last?.answer && !succeeded(last) ? words[last.answer.said] : "<none>"}`,
    `Last Success Time: ${time(successes.at(-1))}`,
    `Last Failure Time: ${time(failed.at(-1))}`,
  );
}

/** Whether a message got the answer that it asked for, and the router took it. */
export const succeeded = (exchange: Exchange): boolean => responseOf(exchange).startsWith("OK");

function responseOf({ answer }: Exchange): string {
  if (!answer) return "NO REPLY";
  return answer.accepted ? responses[answer.said] : refusal;
}

const endOf = ({ at, answer }: Exchange) => answer?.at ?? at;
