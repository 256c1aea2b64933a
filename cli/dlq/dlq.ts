import { Command, Option } from "commander";
import { type QueueName, queueNames } from "../../lambdas/contract";
import { NoAwsIdentity } from "../aws-identity";
import { type ExitCode, exitCode } from "../exit-code";
import { parseCount } from "../parse-count";
import { type DeadLetter, DeadLetterQueue } from "./dead-letter-queue";
import { NoSuchStage, type Place, queuesAt } from "./queues-at";
import { readingOf } from "./reading-of";

type Terminal = Pick<Console, "log" | "error">;
type Options = Place & { readonly queue?: QueueName; readonly most: number; readonly json: boolean };

/** `slp dlq`: what failed for good, why, and back into work with it. */
export function dlqCommand(terminal: Terminal = console): Command {
  const withPlace = (name: string, description: string) =>
    new Command(name)
      .description(description)
      .option("--stage <name>", "the stage on AWS, by this machine's AWS identity")
      .option("--data <dir>", "without a stage: the data of the server that runs on this machine", ".slp/server")
      .addOption(new Option("--queue <name>", "this queue alone").choices(queueNames))
      .option("--most <number>", "no more messages of a queue than this", parseCount, 100)
      .option("--json", "for programs", false);
  const run = (command: Command, work: (options: Options) => Promise<readonly string[]>): Command =>
    command.action(async (options: Options) => {
      process.exitCode = await told(terminal, () => work(options));
    });
  return new Command("dlq")
    .description("dead letters: messages that failed for good")
    .addCommand(run(withPlace("list", "how many dead letters each queue has"), listDeadLetters))
    .addCommand(
      run(withPlace("show", "what the dead letters say, and why they could not be worked on"), showDeadLetters),
    )
    .addCommand(
      run(withPlace("redrive", "send the dead letters back to work, once the cause is mended"), redriveDeadLetters),
    );
}

/** A line for each queue. */
export async function listDeadLetters(options: Options): Promise<readonly string[]> {
  const counts = await inEach(options, async (queue) => ({ queue: queue.name, deadLetters: await queue.count() }));
  return options.json
    ? [JSON.stringify(counts, null, 2)]
    : counts.map(({ queue, deadLetters }) => `${queue.padEnd(20)} ${deadLetters} dead letters`);
}

/** Three lines for each message; the messages stay where they are. */
export async function showDeadLetters(options: Options): Promise<readonly string[]> {
  const shown = await inEach(options, async (queue) =>
    (await queue.look(options.most)).map((letter) => ({
      queue: queue.name,
      ...letter,
      says: readingOf(queue.name, letter.body),
    })),
  );
  const letters = shown.flat();
  if (options.json) return [JSON.stringify(letters, null, 2)];
  return letters.length === 0 ? ["no dead letters"] : letters.flatMap(lines);
}

const lines = ({ queue, id, sentAt, says }: DeadLetter & { readonly queue: string; readonly says: string }) => [
  `${queue}  ${id}`,
  `  sent ${sentAt}`,
  `  ${says}`,
];

/** Says how many messages of each queue are worked on again. */
export async function redriveDeadLetters(options: Options): Promise<readonly string[]> {
  const moved = await inEach(options, async (queue) => ({
    queue: queue.name,
    redriven: await queue.redrive(options.most),
  }));
  return options.json
    ? [JSON.stringify(moved, null, 2)]
    : moved.map(({ queue, redriven }) => `${queue.padEnd(20)} ${redriven} sent back to work`);
}

async function inEach<Result>(options: Options, work: (queue: DeadLetterQueue) => Promise<Result>): Promise<Result[]> {
  const { client, urlOf, visibility, wake } = queuesAt(options);
  const results: Result[] = [];
  for (const name of options.queue ? [options.queue] : queueNames) {
    const { queue, deadLetters } = await urlOf(name);
    results.push(await work(new DeadLetterQueue(client, name, queue, deadLetters, visibility)));
  }
  await wake();
  return results;
}

async function told(terminal: Terminal, work: () => Promise<readonly string[]>): Promise<ExitCode> {
  try {
    for (const line of await work()) terminal.log(line);
    return exitCode.good;
  } catch (error) {
    if (!(error instanceof NoSuchStage || error instanceof NoAwsIdentity)) throw error;
    terminal.error(`error: ${error.message}`);
    return exitCode.bad;
  }
}
