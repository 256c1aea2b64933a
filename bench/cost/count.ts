import { startDynamoDB } from "../../local/embedded/dynamodb";
import { startSqs } from "../../local/embedded/sqs";
import { countPath, type PathCounts } from "./count-path";
import { countTotal } from "./count-total";
import type { Endpoints } from "./counted-stage";
import type { Metered } from "./meter";

/** How many calls there were, and the units that they consumed. */
export interface Counts {
  readonly calls: number;
  readonly sends: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

export type Functions = Readonly<Record<keyof PathCounts, Counts>>;

/** Everything that the page on costs rests on. */
export interface CostCounts {
  /** A batch of one submission with one report, of ten, and of one with three reports. */
  readonly alone: Functions;
  readonly ten: Functions;
  readonly three: Functions;
  /** A computation of the total of a cohort with so many devices, which brings so many pieces of usage. */
  readonly totals: readonly (Counts & { readonly devices: number; readonly together: number })[];
}

/** A cohort of an account of 1,000 devices, whose reports come one by one; and of 100,000, gathered for a quarter of an hour. */
export const totalCases = [
  { devices: 62, together: 1 },
  { devices: 6_250, together: 65 },
] as const;

/** Counts it all on embedded DynamoDB and SQS; the same sources give the same counts. */
export async function countAll(): Promise<CostCounts> {
  const [dynamodb, sqs] = [await startDynamoDB(), await startSqs()];
  const endpoints: Endpoints = { dynamodb: dynamodb.endpoint, sqs: sqs.endpoint, queueUrl: sqs.queueUrl };
  try {
    const totals: (Counts & (typeof totalCases)[number])[] = [];
    for (const one of totalCases) totals.push({ ...one, ...countsOf(await countTotal(endpoints, one)) });
    return {
      alone: functionsOf(await countPath(endpoints, 1, 1)),
      ten: functionsOf(await countPath(endpoints, 10, 1)),
      three: functionsOf(await countPath(endpoints, 1, 3)),
      totals,
    };
  } finally {
    await dynamodb.close();
    await sqs.close();
  }
}

const functionsOf = ({ intake, evaluation, issuance, poll, totals }: PathCounts): Functions => ({
  intake: countsOf(intake),
  evaluation: countsOf(evaluation),
  issuance: countsOf(issuance),
  poll: countsOf(poll),
  totals: countsOf(totals),
});

const countsOf = ({ calls, readUnits, writeUnits }: Metered): Counts => ({
  calls: calls.length,
  sends: calls.filter((name) => name === "SendMessageBatch").length,
  readUnits,
  writeUnits,
});
