import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { submissionFiles } from "../report-path";
import { totalCases } from "./count";
import { totalStage } from "./count-total";
import { countedStage, type Endpoints } from "./counted-stage";

/** Processor time of one invocation of each function, in milliseconds. */
export interface Processor {
  readonly intake: number;
  readonly evaluation: number;
  readonly evaluationOfTen: number;
  readonly issuance: number;
  readonly issuanceOfTen: number;
  readonly poll: number;
  readonly smallTotal: number;
  readonly largeTotal: number;
}

const rounds = 30;

/** Measures it against a database and queues in a process of their own, whose time is not counted. */
export async function measureProcessor(): Promise<Processor> {
  const child = fork(join(__dirname, "run-embedded.ts"), { execArgv: ["-r", "ts-node/register"] });
  try {
    const [message] = await once(child, "message");
    const { dynamodb, sqs } = message;
    const endpoints: Endpoints = { dynamodb, sqs, queueUrl: (name) => `${sqs}/000000000000/${name}` };
    const ten = await batches(endpoints, 10);
    const one = await batches(endpoints, 1);
    const [small, large] = [await ofTotal(endpoints, 0), await ofTotal(endpoints, 1)];
    return {
      intake: ten.intake / 10,
      evaluation: one.evaluation,
      evaluationOfTen: ten.evaluation,
      issuance: one.issuance,
      issuanceOfTen: ten.issuance,
      poll: ten.poll / 10,
      smallTotal: small,
      largeTotal: large,
    };
  } finally {
    child.kill();
  }
}

async function batches(endpoints: Endpoints, size: number) {
  const stage = await countedStage(endpoints);
  const files = submissionFiles(size * (rounds + 3), 1);
  const spent = { intake: 0, evaluation: 0, issuance: 0, poll: 0 };
  for (let round = 0; round < rounds + 3; round++) {
    // The first rounds warm up.
    if (round === 3) Object.assign(spent, { intake: 0, evaluation: 0, issuance: 0, poll: 0 });
    const polls: string[] = [];
    spent.intake += await time(async () => {
      for (const file of files.slice(round * size, (round + 1) * size)) polls.push(await stage.submit(file));
    });
    spent.evaluation += await time(stage.evaluate);
    spent.issuance += await time(stage.issue);
    spent.poll += await time(async () => {
      for (const poll of polls) await stage.poll(poll);
    });
  }
  stage.close();
  const of = (milliseconds: number): number => rounded(milliseconds / rounds);
  const { intake, evaluation, issuance, poll } = spent;
  return { intake: of(intake), evaluation: of(evaluation), issuance: of(issuance), poll: of(poll) };
}

/** The least of three: what comes first also pays for being the first. */
async function ofTotal(endpoints: Endpoints, which: 0 | 1): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const stage = await totalStage(endpoints, totalCases[which]);
    least = Math.min(least, await time(stage.total));
    stage.close();
  }
  return rounded(least);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const rounded = (milliseconds: number): number => Math.ceil(milliseconds * 10) / 10;
