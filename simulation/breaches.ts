import { readAcknowledgementFile } from "../core/acknowledgement/acknowledgement-file";
import { instant } from "../core/time/instant";
import { memoryServer } from "../server/adapters/memory/memory-server";
import type { AlertKind, AlertSpan } from "../server/ports/alerts";
import type { PlayedAccount } from "./cast";
import { nameOf } from "./facts";
import type { Heard, HeardPolicy, Receipt } from "./heard";
import { noteAnswer } from "./play-device";
import { type CountedReport, useOfGroups } from "./recount";
import { beginning, type World } from "./world";

const hour = 3_600;
const week = 7 * 24 * hour;
const alertKinds: readonly AlertKind[] = ["insufficient-licences", "pair-split", "deadline-missed", "deadline-near"];
/** More than there can be in a story. */
const mostListed = 100;

/** What stands against the invariants once everything has come to rest; in words, nothing where all held. */
export async function breachesOf(
  world: World,
  heard: Heard,
  accounts: readonly PlayedAccount[],
): Promise<readonly string[]> {
  const server = memoryServer(world.stored);
  await server.watchDeadlines();
  await world.rest();
  return [
    ...(await answersMissing(world, heard)),
    ...versionsAcknowledgedTwice(world),
    ...(await miscounts(world, accounts)),
    ...strangers(world),
    ...policiesGoneBack(world, heard),
    ...versionsGivenTwice(world),
    ...(await alertsAmiss(world, accounts)),
    ...(await auditAmiss(world, heard, accounts)),
    ...(await listsAmiss(world, accounts)),
    ...tokensOverused(heard),
    ...heard.breaches,
    ...world.facts.breaches,
  ];
}

/** Every report that was taken in is acknowledged or refused as a conflict, under each poll id that was given for it (RPT-3 … RPT-5). */
async function answersMissing(world: World, heard: Heard): Promise<readonly string[]> {
  const breaches: string[] = [];
  const server = memoryServer(world.stored);
  for (const { poll, reports } of heard.receipts) {
    const answer = await server.poll({ poll });
    if (answer.kind === "pending") {
      breaches.push(`the poll ${poll} is pending for ever`);
      continue;
    }
    noteAnswer(heard, reports, answer);
    const named = new Set(
      answer.documents.flatMap(({ document }) =>
        readAcknowledgementFile(document).flatMap(({ acknowledgement }) =>
          acknowledgement.reports.map(({ sha256 }) => sha256),
        ),
      ),
    );
    for (const { report, payload } of reports) {
      const sha256 = world.stored.cryptography.sha256(payload);
      const acknowledged = named.has(sha256);
      const refused = answer.refused.some(
        ({ reportId, sudi }) => reportId === report.id && nameOf({ sudi }) === nameOf(report),
      );
      const name = `report ${report.id} of ${nameOf(report)}`;
      if (acknowledged === refused)
        breaches.push(`${name} is ${refused ? "both" : "neither"} acknowledged and refused under ${poll}`);
      if (acknowledged && !world.facts.reports.has(sha256)) breaches.push(`${name} is acknowledged and not stored`);
    }
  }
  return breaches;
}

/** Of two versions of one report only the first is ever acknowledged (RPT-5). */
function versionsAcknowledgedTwice({ facts }: World): readonly string[] {
  const first = new Map<string, string>();
  const breaches = new Set<string>();
  for (const { document } of facts.parts.flatMap(({ documents }) => documents)) {
    for (const { acknowledgement } of readAcknowledgementFile(document)) {
      for (const { reportId, sha256 } of acknowledgement.reports) {
        const name = `report ${reportId} of ${nameOf(acknowledgement)}`;
        if ((first.get(name) ?? sha256) !== sha256) breaches.add(`two versions of ${name} are acknowledged`);
        first.set(name, sha256);
      }
    }
  }
  return [...breaches];
}

/** Per account and tag, what was stored for it. */
function countedReports({ facts }: World): ReadonlyMap<string, readonly CountedReport[]> {
  const counted = [...facts.reports.values()].map(({ virtualAccount, signed: { report } }) => {
    const members = new Set([report, ...report.redundancy].map(({ sudi: { pid, serial } }) => `${pid}:${serial}`));
    return { virtualAccount, tag: report.tag, group: [...members].sort().join("+"), measurements: report.measurements };
  });
  return Map.groupBy(counted, ({ virtualAccount, tag }) => `${virtualAccount} ${tag}`);
}

/** Every hour of every tag counts what the reports say, and nothing of a device that has left (ACC-1, ACC-6, ACC-7). */
async function miscounts(world: World, accounts: readonly PlayedAccount[]): Promise<readonly string[]> {
  const server = memoryServer(world.stored);
  const [from, to] = [beginning - 2 * week, world.agenda.now];
  const breaches: string[] = [];
  for (const reports of countedReports(world).values()) {
    const [{ virtualAccount, tag } = { virtualAccount: "", tag: "" }] = reports;
    const ends = world.facts.ends.filter((end) => end.virtualAccount === virtualAccount && end.tag === tag);
    const history = await server.usageHistory({ virtualAccount, tag, from: instant(from), to });
    if (history.kind !== "history") return [`the history of ${virtualAccount} is ${history.kind}`];
    const wrong = history.hours.flatMap(({ hour, inUse }) => {
      const counted = [...useOfGroups(reports, ends, hour).values()].reduce((sum, value) => sum + value, 0);
      return counted === inUse ? [] : [{ hour, inUse, counted }];
    });
    const [first] = wrong;
    if (first) {
      const at = new Date(first.hour * hour * 1_000).toISOString();
      breaches.push(
        `${tag} of ${virtualAccount} counts ${first.inUse} at ${at}, not ${first.counted}; ${wrong.length} hours are wrong`,
      );
    }
    for (const group of useOfGroups(reports, ends, Math.floor(to / hour)).keys()) {
      if (!membersIn(world, group).includes(virtualAccount))
        breaches.push(`${group} uses ${tag} of ${virtualAccount}, where none of it is any more`);
    }
  }
  const known = new Set(accounts.map(({ id }) => id));
  const foreign = [...world.facts.reports.values()].filter(({ virtualAccount }) => !known.has(virtualAccount));
  return [
    ...breaches,
    ...foreign.map(({ virtualAccount }) => `a report is stored for ${virtualAccount}, which is no account`),
  ];
}

/** The virtual accounts that the members of a group are in. */
const membersIn = ({ facts }: World, group: string): readonly string[] =>
  group.split("+").flatMap((member) => facts.instances.get(member.replace(":", " "))?.virtualAccount ?? []);

/** A report counts in an account that its device was in before it was stored. */
function strangers({ facts }: World): readonly string[] {
  return [...facts.reports.values()].flatMap(({ virtualAccount, signed: { report } }) => {
    const device = nameOf(report);
    const belonged = facts.memberships.some((one) => one.device === device && one.virtualAccount === virtualAccount);
    return belonged ? [] : [`report ${report.id} of ${device} counts in ${virtualAccount}, where it never was`];
  });
}

/** What a device gets later is never an older policy; trust after a removal begins anew (POL-4). */
function policiesGoneBack({ facts }: World, heard: Heard): readonly string[] {
  const receipts = new Map<string, Receipt>(heard.receipts.map((receipt) => [receipt.poll, receipt]));
  const acknowledged = facts.parts.flatMap(({ poll, documents }): readonly HeardPolicy[] => {
    const receipt = receipts.get(poll);
    if (!receipt) return [];
    return documents.flatMap(({ document }) =>
      readAcknowledgementFile(document).flatMap(({ acknowledgement: { policy } }) =>
        policy?.version === undefined ? [] : [{ ...receipt, version: policy.version }],
      ),
    );
  });
  const byDevice = Map.groupBy([...acknowledged, ...heard.policies], ({ device }) => device);
  return [...byDevice].flatMap(([device, got]) => {
    const removals = facts.memberships.filter((one) => one.device === device && one.virtualAccount === "none");
    const older = got.find((later) =>
      got.some(
        (before) =>
          before.answered < later.asked &&
          before.version > later.version &&
          !removals.some(({ at }) => at >= before.asked && at <= later.answered),
      ),
    );
    return older ? [`${device} got version ${older.version} of its policy after a newer one`] : [];
  });
}

/** No two policies of an account have the same version (POL-4). */
function versionsGivenTwice({ facts }: World): readonly string[] {
  const given = new Map<string, string>();
  return facts.accounts.flatMap(({ id, policy }) => {
    if (policy === "none") return [];
    const name = `version ${policy.version} of the policy of ${id}`;
    const first = given.get(name) ?? JSON.stringify(policy);
    given.set(name, first);
    return first === JSON.stringify(policy) ? [] : [`there are two of ${name}`];
  });
}

/** The world was told of every alert, and of none that never was (ACC-3); whoever hears of one twice knows it by its id. */
function eventsAmiss({ facts }: World, name: string, kind: AlertKind, spans: readonly AlertSpan[]): readonly string[] {
  const told = [...facts.events.values()].filter((event) => event.kind === kind);
  return spans
    .filter(({ raisedAt }) => !told.some(({ at }) => at === raisedAt))
    .map(({ raisedAt }) => `nobody was told of ${name} at ${raisedAt}`);
}

/** Alerts stand where they should and nowhere else, and each was raised and cleared in turn (ACC-3, HAB-1). */
async function alertsAmiss(world: World, accounts: readonly PlayedAccount[]): Promise<readonly string[]> {
  const { facts, stored, agenda } = world;
  const server = memoryServer(stored);
  const breaches: string[] = [];
  for (const { id } of accounts) {
    const inventory = await server.readInventory(id);
    const lines = inventory.kind === "inventory" ? inventory.lines : [];
    const pages = await Promise.all(alertKinds.map((kind) => stored.alerts.page(id, kind, "", mostListed)));
    const histories = pages.flatMap(({ entries }) => entries);
    for (const { subject, spans } of histories) {
      const name = `the alert ${subject.kind} of ${"tag" in subject ? subject.tag : nameOf(subject)} in ${id}`;
      breaches.push(...eventsAmiss(world, name, subject.kind, spans));
      if (!areInTurn(spans)) breaches.push(`${name} was not raised and cleared in turn`);
      if (spans.at(-1)?.clearedAt !== "standing" || !("sudi" in subject)) continue;
      if (facts.instances.get(nameOf(subject))?.virtualAccount !== id)
        breaches.push(`${name} stands, where the device is not any more`);
      if (subject.kind === "pair-split" && !isSplit(world, nameOf(subject)))
        breaches.push(`${name} stands, and no pair is split`);
    }
    const standing = (kind: string, of: string): boolean =>
      histories.some(
        ({ subject, spans }) =>
          subject.kind === kind &&
          ("tag" in subject ? subject.tag : nameOf(subject)) === of &&
          spans.at(-1)?.clearedAt === "standing",
      );
    for (const { tag, balance } of lines) {
      if (standing("insufficient-licences", tag) !== balance < 0) {
        breaches.push(
          `the balance of ${tag} in ${id} is ${balance} at ${agenda.now}, and the alert ${balance < 0 ? "does not stand" : "stands"}`,
        );
      }
    }
    for (const [device, { virtualAccount }] of facts.instances) {
      if (virtualAccount === id && isSplit(world, device) && !standing("pair-split", device))
        breaches.push(`the pair of ${device} is split, and no alert in ${id} says so`);
    }
  }
  return breaches;
}

function areInTurn(spans: readonly AlertSpan[]): boolean {
  return spans.every(({ raisedAt, clearedAt }, index) => {
    const next = spans[index + 1];
    if (clearedAt === "standing") return next === undefined;
    return raisedAt <= clearedAt && (next === undefined || clearedAt <= next.raisedAt);
  });
}

/** Whether the device's peer is in another virtual account, as one of the two names it. */
function isSplit({ facts }: World, device: string): boolean {
  const instance = facts.instances.get(device);
  if (!instance || instance.peer === "none") return false;
  const peer = facts.instances.get(nameOf({ sudi: instance.peer }));
  return peer !== undefined && peer.virtualAccount !== instance.virtualAccount;
}

/** Whatever was answered as done is in the log, and its seals fit (RPT-11). */
async function auditAmiss(world: World, heard: Heard, accounts: readonly PlayedAccount[]): Promise<readonly string[]> {
  const { facts, stored } = world;
  const server = memoryServer(stored);
  const missing = heard.deeds.filter(
    ({ action, virtualAccount, subject }) =>
      !facts.records.some(
        (one) => one.action === action && one.virtualAccount === virtualAccount && one.subject === subject,
      ),
  );
  const left = [...facts.memberships.entries()].flatMap(([index, { device, virtualAccount }]) => {
    const before = facts.memberships.slice(0, index).findLast((one) => one.device === device)?.virtualAccount ?? "none";
    return before === "none"
      ? []
      : [
          {
            action: virtualAccount === "none" ? "remove device" : "transfer device",
            virtualAccount: before,
            subject: device.replace(" ", ":"),
          },
        ];
  });
  const unmentioned = left.filter(
    ({ action, virtualAccount, subject }) =>
      !facts.records.some(
        (one) => one.action === action && one.virtualAccount === virtualAccount && one.subject === subject,
      ),
  );
  const breaches = [...missing, ...unmentioned].map(
    ({ action, subject, virtualAccount }) => `the audit log of ${virtualAccount} does not tell: ${action}, ${subject}`,
  );
  for (const smartAccount of new Set(accounts.map((account) => account.smartAccount))) {
    await server.sealAudit(smartAccount);
    const { findings } = await server.verifyAudit(smartAccount);
    breaches.push(...findings.map((finding) => `the audit log of ${smartAccount}: ${finding}`));
  }
  return breaches;
}

/** A virtual account lists the devices that are in it, and no other, and every tag that was reported for it (ACC-1, ACC-2). */
async function listsAmiss(world: World, accounts: readonly PlayedAccount[]): Promise<readonly string[]> {
  const server = memoryServer(world.stored);
  const breaches: string[] = [];
  for (const { id } of accounts) {
    const list = await server.listDevices({ virtualAccount: id, most: mostListed });
    const listed = list.kind === "devices" ? list.devices.map(nameOf) : [];
    const members = [...world.facts.instances]
      .filter(([, { virtualAccount }]) => virtualAccount === id)
      .map(([device]) => device);
    if (listed.toSorted().join() !== members.toSorted().join())
      breaches.push(`${id} lists ${listed.join() || "nobody"}, and has ${members.join() || "nobody"}`);
    const inventory = await server.readInventory(id);
    const lines = inventory.kind === "inventory" ? inventory.lines.map(({ tag }) => tag) : [];
    const reported = new Set(
      [...world.facts.reports.values()]
        .filter(({ virtualAccount }) => virtualAccount === id)
        .map(({ signed }) => signed.report.tag),
    );
    for (const tag of reported) if (!lines.includes(tag)) breaches.push(`the inventory of ${id} does not list ${tag}`);
  }
  return breaches;
}

const tokensOverused = ({ users }: Heard): readonly string[] =>
  [...users.values()].filter(({ size }) => size > 2).map(({ size }) => `a token for two devices was used by ${size}`);
