import { queues } from "../../lambdas/topology";
import type { CostCounts } from "./count";
import { listPrices } from "./list-prices";
import type { Processor } from "./measure-processor";

/** Devices that report once a day, each one tag, evenly over the day and over the accounts. */
export interface Fleet {
  readonly devices: number;
  readonly accounts: number;
}

/** What a report takes, on average. */
export interface PerReport {
  readonly httpRequests: number;
  readonly invocations: number;
  readonly gigabyteSeconds: number;
  readonly sqsRequests: number;
  readonly writeUnits: number;
  readonly readUnits: number;
}

const secondsOfDay = 86_400;
/** How long batches of reports and of totals may take to fill, and how large they and a receive of SQS may be. */
const [window, totalsWindow, mostTogether] = [10, 30, 10];
/** From so many pieces of usage on a total waits for the next quarter of an hour. */
const [large, quarter] = [1_000, 900];
const cohorts = 16;
/** Usage of a week lies there for half a week on average when a total is computed. */
const daysInMiddle = 3.5;
/** A whole processor; what a function waits for a call of the database or a queue, in seconds. */
const [wholeProcessor, waitForCall] = [1_769, 0.005];

/** Megabytes of the functions, and how many of their calls wait for the one before. */
const functions = {
  intake: { memory: 1_024, inARow: 2 },
  evaluation: { memory: 1_024, inARow: 3 },
  issuance: { memory: 1_024, inARow: 1 },
  poll: { memory: 512, inARow: 1 },
  totals: { memory: 1_024, inARow: 7 },
} as const;

/** What a report takes in that fleet, the poll and the totals included. */
export function perReport(counts: CostCounts, processor: Processor, { devices, accounts }: Fleet): PerReport {
  const rate = devices / secondsOfDay;
  const together = Math.max(1, Math.min(mostTogether, Math.floor(1 + rate * window)));
  const path = together < mostTogether ? counts.alone : counts.ten;
  const handed = together < mostTogether ? 1 : mostTogether;
  const each = (take: (of: typeof path.intake) => number): number =>
    (take(path.intake) + take(path.evaluation) + take(path.issuance)) / handed;
  const waits = (devices / accounts / cohorts) * daysInMiddle >= large;
  const [few, many] = counts.totals;
  const total = waits ? many : few;
  if (total === undefined) throw new Error("a small and a large total were counted");
  const inWindow = Math.max(1, rate * totalsWindow);
  /** Requests that wait, for each report: one for each total and window in which somebody asks for it. */
  const waiting = waits ? Math.min(1, (cohorts * accounts) / inWindow) : 0;
  const perMessage = 2 / Math.min(mostTogether, inWindow);
  const time = {
    intake: billed("intake", processor.intake),
    poll: billed("poll", processor.poll),
    evaluation: billed("evaluation", handed === 1 ? processor.evaluation : processor.evaluationOfTen) / handed,
    issuance: billed("issuance", handed === 1 ? processor.issuance : processor.issuanceOfTen) / handed,
    totals: billed("totals", waits ? processor.largeTotal : processor.smallTotal) / total.together,
  };
  return {
    httpRequests: 2,
    invocations: 2 + 2 / handed + 1 / inWindow + (waits ? 1 / (rate * quarter) : 0),
    gigabyteSeconds: Object.values(time).reduce((sum, one) => sum + one),
    sqsRequests:
      each(({ sends }) => sends) +
      (2 * 2) / handed +
      perMessage +
      waiting * (1 / mostTogether + perMessage) +
      total.sends / total.together,
    writeUnits: each(({ writeUnits }) => writeUnits) + total.writeUnits / total.together,
    readUnits:
      each(({ readUnits }) => readUnits) + path.poll.readUnits / handed + waiting + total.readUnits / total.together,
  };
}

/** Gigabyte-seconds of an invocation that takes so many milliseconds of a processor. */
function billed(name: keyof typeof functions, milliseconds: number): number {
  const { memory, inARow } = functions[name];
  const seconds = (milliseconds / 1_000) * (wholeProcessor / memory) + inARow * waitForCall;
  return (memory / 1_024) * seconds;
}

/** US dollars for a million reports, by what they are asked for. */
export function dollarsPerMillion(report: PerReport) {
  const { perMillion, gigabyteSecond } = listPrices;
  const parts = {
    "HTTP API": report.httpRequests * perMillion.httpRequest,
    "Lambda, invocations": report.invocations * perMillion.invocation,
    "Lambda, gigabyte-seconds": report.gigabyteSeconds * gigabyteSecond * 1_000_000,
    SQS: report.sqsRequests * perMillion.sqsRequest,
    "DynamoDB, writes": report.writeUnits * perMillion.writeUnit,
    "DynamoDB, reads": report.readUnits * perMillion.readUnit,
  };
  return { parts, sum: Object.values(parts).reduce((sum, one) => sum + one) };
}

/** What a stage costs in a month in which nobody reports: each queue is looked at by five readers, which wait for 20 seconds. */
export const idleDollars =
  ((queueCount() * 5 * 30 * secondsOfDay) / 20 / 1_000_000) * listPrices.perMillion.sqsRequest + listPrices.kmsKey;

export function queueCount(): number {
  return Object.keys(queues).length;
}
