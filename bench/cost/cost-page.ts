import { dollarsPerMillion, type Fleet, idleDollars, perReport, queueCount } from "./cost-model";
import type { CostCounts, Counts, Functions } from "./count";
import { listPrices } from "./list-prices";
import type { Processor } from "./measure-processor";

/** What the page rests on: what was counted, and the processor time that was measured when it was. */
export interface Committed {
  readonly counts: CostCounts;
  readonly processor: Processor;
}

const fleets: readonly Fleet[] = [
  { devices: 1_000, accounts: 1 },
  { devices: 100_000, accounts: 1 },
  { devices: 10_000_000, accounts: 100 },
];
const named = { intake: "report-intake", evaluation: "policy-evaluation", issuance: "ack-issuance" } as const;

/** The page on costs; the same counts give the same page. */
export function costPage({ counts, processor }: Committed): string {
  const { region, date } = listPrices;
  return `# What it costs

Written by \`node -r ts-node/register tools/publish-costs.ts\`, from what \`bench/cost\` counts and from list prices of ${region}, noted on ${date}
(\`bench/cost/list-prices.ts\`). It is a calculation: no AWS account has been used yet, free tiers and discounts are left out.
The prices were noted from common knowledge, not read from AWS's pages: look at those of the day before you rely on it.

## What is counted
The functions run as they are wired in the cloud, on embedded DynamoDB and SQS; every call of the AWS SDK is counted, with the capacity that the database
says it consumed. A read that finds nothing counts as one unit.

${table(
  ["", "calls", "sends", "read units", "write units"],
  [
    ...functionRows("one report that comes alone", counts.alone),
    ...functionRows("ten that are worked on together", counts.ten),
    ...functionRows("three in one submission", counts.three),
    ...counts.totals.map((total) => [
      `usage-totals: a cohort of ${grouped(total.devices)} devices, ${total.together === 1 ? "one report" : `${total.together} reports`} at once`,
      ...cells(total),
    ]),
  ],
)}

A report that comes alone takes ${callsOf(counts.alone)} calls from the device to its acknowledgement; of ten that come together each takes ${callsOf(counts.ten) / 10}, of three in one submission ${(callsOf(counts.three) / 3).toFixed(1)}. The poll is one more,
and computing totals is shared by all reports of a cohort that come within half a minute, in large accounts within a quarter of an hour.

## A million reports
Every device reports one tag once a day, at any time of the day. The third fleet has a hundred accounts of 100,000 devices.

${table(["US dollars", ...fleets.map(({ devices }) => `${grouped(devices)} devices`)], millionRows(counts, processor))}

Small fleets pay more for a report, because few come together; what they pay in a month is little.

## A month
${table(
  ["devices", "reports", "US dollars for reports", "and for being there"],
  fleets.map((fleet) => {
    const reports = fleet.devices * 30;
    const { sum } = dollarsPerMillion(perReport(counts, processor, fleet));
    return [grouped(fleet.devices), grouped(reports), money((sum * reports) / 1_000_000), money(idleDollars)];
  }),
)}

Being there is one key of KMS, and the readers that look for messages in ${queueCount()} queues. Not in it: alarms, dashboard, logs, what is stored, data transfer, requests of
people, webhooks and events.

## How Lambda is reckoned
Gigabyte-seconds are the memory of a function times how long it is billed: its processor time as measured with the page (on a whole processor, of which a
function has its memory's share of 1,769 MB) and 5 ms for each of its calls that waits for the one before. Ten requests share an invocation where at least ten
come within ten seconds.

${table(
  ["milliseconds of a processor", ""],
  Object.entries(processor).map(([what, milliseconds]) => [words(what), milliseconds.toFixed(1)]),
)}
`;
}

const functionRows = (what: string, functions: Functions) =>
  Object.entries(named).flatMap(([key, name]) =>
    Object.entries(functions).flatMap(([one, counts]) => (one === key ? [[`${name}: ${what}`, ...cells(counts)]] : [])),
  );

const cells = ({ calls, sends, readUnits, writeUnits }: Counts) =>
  [calls, sends, readUnits, writeUnits].map((count) => String(count));

const callsOf = ({ intake, evaluation, issuance }: Functions): number =>
  intake.calls + evaluation.calls + issuance.calls;

function millionRows(counts: CostCounts, processor: Processor): readonly (readonly string[])[] {
  const costs = fleets.map((fleet) => dollarsPerMillion(perReport(counts, processor, fleet)));
  const rows = Object.keys(costs[0]?.parts ?? {}).map((part) => [
    part,
    ...costs.map(({ parts }) => money(Object.entries(parts).find(([name]) => name === part)?.[1] ?? 0)),
  ]);
  return [...rows, ["**together**", ...costs.map(({ sum }) => `**${money(sum)}**`)]];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index === 0 ? "---" : "--:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

const money = (dollars: number): string => dollars.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** `evaluationOfTen` as words. */
const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
