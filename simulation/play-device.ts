import { readAcknowledgementFile } from "../core/acknowledgement/acknowledgement-file";
import { writeReportFile } from "../core/report/report-file";
import type { SignedReport } from "../core/report/rum-report";
import type { PollAnswer } from "../server/acknowledgement/poll-answer";
import { deviceOf, one, type PlayedAccount, signed, trustRequestOf } from "./cast";
import type { Clients } from "./clients";
import { nameOf } from "./facts";
import type { Heard } from "./heard";
import { pause } from "./process";
import type { Act, Operation } from "./story";

type Submission = Extract<Act, { kind: "submit" }>;
type Trust = Extract<Act, { kind: "trust" }>;

/** A device asks again for a receipt so often before it submits again (TRN-7). */
const mostPolls = 7;
/** Weeks of that, without an answer, are a breach. */
const mostRounds = 80;
const minute = 60_000;

/** A device hands in its reports until it has their acknowledgement: without a receipt again, without an answer to its polls again. */
export async function submit(
  clients: Clients,
  heard: Heard,
  accounts: readonly PlayedAccount[],
  { name, device, reports }: Submission & Operation,
): Promise<void> {
  const { world } = clients;
  const file = reports.map(signed);
  const content = { kind: "file", text: writeReportFile(file) } as const;
  for (let round = 1; round <= mostRounds; round++) {
    const asked = world.agenda.milliseconds;
    const what = `${name}, submission ${round}`;
    const outcome = await clients.insist(world.functions.intake, what, (intake) => intake({ content }));
    const sender = nameOf(deviceOf(device));
    if (outcome.kind === "refused") {
      const stranger = outcome.reason === "unknown-device" && wasAway(clients, sender, asked);
      if (!stranger) heard.breaches.push(`${what} was refused: ${outcome.message}`);
      return;
    }
    heard.receipts.push({
      poll: outcome.poll,
      device: sender,
      reports: file,
      asked,
      answered: world.agenda.milliseconds,
    });
    const answer = await poll(clients, what, outcome.poll);
    if (answer === "pending still") continue;
    noteAnswer(heard, file, answer);
    return pry(clients, heard, accounts, what, outcome.poll);
  }
  heard.breaches.push(`${name} was submitted ${mostRounds} times and never acknowledged`);
}

/** Whether the device was in no virtual account at some time since. */
function wasAway({ world }: Clients, device: string, since: number): boolean {
  const own = world.facts.memberships.filter((membership) => membership.device === device);
  return own.some(
    ({ virtualAccount }, index) =>
      virtualAccount === "none" && (own[index + 1]?.at ?? Number.POSITIVE_INFINITY) >= since,
  );
}

/** After five minutes, then twice as long each time. */
async function poll(clients: Clients, what: string, id: string): Promise<PollAnswer | "pending still"> {
  const { agenda, functions } = clients.world;
  for (let asked = 1; asked <= mostPolls; asked++) {
    await pause(agenda, 5 * minute * 2 ** (asked - 1));
    const answer = await clients.ask(functions.poll, `${what}, poll ${asked}`, (work) => work({ poll: id }));
    if (answer !== "no answer" && answer.kind === "complete") return answer;
  }
  return "pending still";
}

/** One report has one acknowledgement, whoever asks and whenever (RPT-4). */
export function noteAnswer(heard: Heard, file: readonly SignedReport[], answer: PollAnswer): void {
  if (answer.kind === "pending") return;
  for (const { document } of answer.documents) {
    for (const { acknowledgement } of readAcknowledgementFile(document)) {
      for (const { reportId, sha256 } of acknowledgement.reports) {
        const first = heard.acknowledgements.get(sha256) ?? document;
        if (first !== document)
          heard.breaches.push(`report ${reportId} of ${nameOf(acknowledgement)} has two acknowledgements`);
        heard.acknowledgements.set(sha256, first);
      }
    }
  }
  const senders = new Set(file.map(({ report }) => nameOf(report)));
  const others = [...answer.documents, ...answer.refused].filter((said) => !senders.has(nameOf(said)));
  if (others.length > 0)
    heard.breaches.push(`an answer to ${[...senders].join()} speaks of ${others.map(nameOf).join()}`);
}

/** To another account, an answer looks as if there were none (ACC-4). */
async function pry(
  { world }: Clients,
  heard: Heard,
  accounts: readonly PlayedAccount[],
  what: string,
  id: string,
): Promise<void> {
  const owner = world.facts.parts.find((part) => part.poll === id)?.virtualAccount;
  for (const { id: virtualAccount } of accounts) {
    if (virtualAccount === owner) continue;
    const ending = await world.functions.poll.invoke(`${what}, from ${virtualAccount}`, (work) =>
      work({ poll: id, virtualAccount }),
    );
    if (ending.kind === "answered" && ending.answer.kind !== "pending")
      heard.breaches.push(`the account ${virtualAccount} is answered what ${owner} may know`);
  }
}

/** A device asks for trust until it is told; who has heard nothing asks with force, because trust may be there already (TRU-2). */
export async function trust(
  clients: Clients,
  heard: Heard,
  accounts: readonly PlayedAccount[],
  { name, device, account, paired, limited }: Trust & Operation,
): Promise<void> {
  const { world } = clients;
  const { token, limitedToken } = one(accounts, account);
  const used = limited ? limitedToken : token;
  const asked = world.agenda.milliseconds;
  const force = world.chance(`force of ${name}`) < 0.5;
  const outcome = await clients.insist(world.functions.trust, name, (establish, attempt) =>
    establish(trustRequestOf(world, device, used, paired, force || attempt > 1)),
  );
  const sender = nameOf(deviceOf(device));
  const users = heard.users.get(used) ?? new Set<string>();
  heard.users.set(used, users);
  if (outcome.kind === "established") {
    if (limited) users.add(sender);
    const version = outcome.policy === "none" ? undefined : outcome.policy.version;
    if (version !== undefined)
      heard.policies.push({ device: sender, asked, answered: world.agenda.milliseconds, version });
  } else if (!["already-trusted", "other-account", "token-exhausted"].includes(outcome.reason)) {
    heard.breaches.push(`${name}: ${outcome.message}`);
  }
}
