import type { Carrier } from "../carrier/carrier";
import { CarrierFault } from "../carrier/carrier-fault";
import { compareRuns } from "./compare-runs";
import { Conversation } from "./conversation";
import { type Finding, Findings } from "./finding";
import { ListeningCarrier, type Stopwatch } from "./listening-carrier";
import { type Introduction, introduction, type Side, sides } from "./sides";
import { lookAtDocuments } from "./signed-messages";
import { endingOf } from "./story-ending";

/** What a conversation with an adapter brought to light. */
export type CheckResult = {
  /** Who answered; nothing where nobody did. */
  readonly introduced?: Introduction;
  readonly findings: readonly Finding[];
  /** What is worth knowing and no fault. */
  readonly remarks: readonly string[];
  readonly requests: number;
  /** Whether everything was asked that was to be asked. */
  readonly complete: boolean;
};

/** Talks with an adapter for some seconds and names what is wrong with it; a `CarrierFault` is a finding and ends the talk. */
export async function checkAdapter(
  carrier: Carrier,
  expected: Introduction["side"] | undefined,
  stopwatch: Stopwatch,
): Promise<CheckResult> {
  const check = new AdapterCheck(carrier, stopwatch);
  try {
    const complete = await check.run(expected);
    return { ...check.result, complete };
  } catch (fault) {
    if (!(fault instanceof CarrierFault)) throw fault;
    check.findings.add(fault.trouble, `${fault.op}: ${fault.seen}`);
    return { ...check.result, complete: false };
  }
}

const hello = { op: "hello", protocol: 1 };

class AdapterCheck {
  readonly findings = new Findings();
  private readonly heard: ListeningCarrier[] = [];
  private introduced: Introduction | undefined;

  constructor(
    private readonly carrier: Carrier,
    private readonly stopwatch: Stopwatch,
  ) {}

  get result(): Omit<CheckResult, "complete"> {
    const { introduced, findings, heard } = this;
    const requests = heard.reduce((sum, { exchanges }) => sum + exchanges.length, 0);
    return { introduced, findings: findings.all, remarks: findings.remarks, requests };
  }

  /** Answers whether there was anybody to talk with. */
  async run(expected: Introduction["side"] | undefined): Promise<boolean> {
    const introduced = await this.introduce();
    if (introduced === undefined) return false;
    this.introduced = introduced;
    if (expected !== undefined && introduced.side !== expected) {
      this.findings.add("wrong-side", `${expected} was expected, hello says "${introduced.side}"`);
    }
    const side = sides[introduced.side];
    await this.question(side, introduced);
    await this.repeat(side, introduced);
    return true;
  }

  private listen(ops: Side["ops"], startsIt = false): ListeningCarrier {
    const listening = new ListeningCarrier(this.carrier, ops, this.findings, this.stopwatch, startsIt);
    this.heard.push(listening);
    return listening;
  }

  private async introduce(): Promise<Introduction | undefined> {
    const answer = await new Conversation(this.listen({}, true), [], this.findings).ask(hello);
    const read = introduction.safeParse(answer.kind === "ok" ? answer.ok : undefined);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    this.findings.add("misfit", `hello: at ${["ok", ...(issue?.path ?? [])].join(".")}: ${issue?.message}`);
    return undefined;
  }

  private async question({ ops, probes, impossible }: Side, introduced: Introduction): Promise<void> {
    const conversation = new Conversation(this.listen(ops), introduced.capabilities, this.findings);
    await conversation.ask(hello);
    const planned = probes(introduced);
    for (const probe of planned) await conversation.probe(probe);
    await conversation.tempt(impossible);
    const [reset] = planned.flatMap(({ ask }) => (ask.op === "reset" ? [ask] : []));
    if (reset !== undefined) await conversation.ask(reset);
    if (introduced.clock === "advance") await conversation.turnBack();
    else await conversation.moveWallClock();
  }

  /** Plays the same story twice; how it ends is no matter, as long as it ends the same way. */
  private async repeat({ ops, story, drawsNames }: Side, { capabilities }: Introduction): Promise<void> {
    if (story === undefined) return;
    const [first, second] = [this.listen(ops), this.listen(ops)];
    const ended = await endingOf(story, first);
    await endingOf(story, second);
    if (ended !== undefined) this.findings.remark(`the story that is played to it ended early: ${ended}`);
    lookAtDocuments(first.exchanges, capabilities.includes("documents"), this.findings);
    const sameness = compareRuns(first.exchanges, second.exchanges);
    if (sameness.kind === "same") return;
    if (sameness.kind === "drawn-anew" && drawsNames) {
      this.findings.remark(`it draws some names anew in each run (${sameness.where})`);
    } else this.findings.add("differs", `the same ops twice: another answer to ${sameness.where}`);
  }
}
