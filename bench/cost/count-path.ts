import { submissionFiles } from "../report-path";
import { countedStage, type Endpoints } from "./counted-stage";
import type { Metered } from "./meter";

/** What each function takes for a batch of submissions, the totals once. */
export interface PathCounts {
  readonly intake: Metered;
  readonly evaluation: Metered;
  readonly issuance: Metered;
  readonly poll: Metered;
  readonly totals: Metered;
}

/** Hands in so many submissions of so many reports each, works on them as one batch, and polls for each. */
export async function countPath(endpoints: Endpoints, submissions: number, reportsEach: number): Promise<PathCounts> {
  const stage = await countedStage(endpoints);
  try {
    const polls: string[] = [];
    for (const file of submissionFiles(submissions, reportsEach)) polls.push(await stage.submit(file));
    const intake = stage.taken();
    await stage.evaluate();
    const evaluation = stage.taken();
    await stage.issue();
    const issuance = stage.taken();
    for (const poll of polls) await stage.poll(poll);
    const poll = stage.taken();
    await stage.total();
    return { intake, evaluation, issuance, poll, totals: stage.taken() };
  } finally {
    stage.close();
  }
}
