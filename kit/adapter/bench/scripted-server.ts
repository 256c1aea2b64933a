import {
  type Issuer,
  makeIssuer,
  type ReadReport,
  readReports,
  receiptFor,
  signAcknowledgement,
  signPolicy,
} from "../documents/documents";
import type { MessageOf, Policy, Report, Sudi } from "../messages/messages";
import { type Instant, instantOf, onTheWire } from "./instant";
import type { Answer, LicenceServer, Receipt } from "./licence-server";
import { serialOf } from "./serial";

/** A report as the server took it; the bytes' hash is there when it came as a document. */
export type TakenReport = { readonly report: Report; readonly sha256?: string; readonly ownKey?: string };
/** What the server took in one submission. */
export type Taken = { readonly sudi: Sudi; readonly reports: readonly TakenReport[] };

const token = "TOKEN-OF-THE-STORY";
const trustCode = "TRUST-CODE-OF-THE-STORY";
/** The seed of the keys that the devices of a story trust. */
const house = "licence server of the story";

const issuers = new Map<string, Issuer>();

/** The issuer of a day: one short-lived key signs whatever is signed on it. */
function issuerOn(seed: string, at: string): Issuer {
  const day = `${at.slice(0, "2021-03-29".length)}T00:00:00Z`;
  const known = issuers.get(`${seed} ${day}`);
  if (known !== undefined) return known;
  const issuer = makeIssuer(seed, day);
  issuers.set(`${seed} ${day}`, issuer);
  return issuer;
}

/** The licence server as the kit plays it to a device: it takes every submission and acknowledges what it took. */
export class ScriptedServer implements LicenceServer {
  private policy: Policy | undefined;
  private readonly submissions = new Map<string, Taken>();
  private readonly deviceKeys = new Map<string, string>();
  private issued = 0;
  /** Seconds that its clock is ahead of the story's; the documents that it signs are not dated by it. */
  clockAhead = 0;

  async begin(): Promise<void> {
    this.policy = undefined;
    this.submissions.clear();
  }

  async setPolicy(policy: Policy): Promise<void> {
    this.policy = { name: "Policy of the account", ...policy, version: (this.policy?.version ?? 0) + 1 };
  }

  token(): string {
    return token;
  }

  async trust(request: MessageOf<"trust-request" | "registration">): Promise<Answer> {
    const { at, from } = request;
    const serverTime = onTheWire(instantOf(at) + this.clockAhead);
    if (request.token !== token) return { trust: { accepted: false, serverTime, reason: "token-unknown" } };
    const members = request.kind === "registration" ? [{ sudi: from, key: request.key }] : request.members;
    for (const { sudi, key } of members) if (key !== undefined) this.deviceKeys.set(sudi.serial, key);
    const policy = request.kind === "registration" ? undefined : this.policy;
    const issuerKeys = [issuerOn(house, at).root.publicKey];
    return { trust: { accepted: true, serverTime, trustCode, policy, issuerKeys } };
  }

  async submit(submission: MessageOf<"report">): Promise<Receipt> {
    const poll = String(this.submissions.size + 1);
    this.submissions.set(poll, this.takenFrom(submission));
    return { kind: "receipt", poll };
  }

  async collect(poll: string, at: Instant): Promise<readonly Answer[]> {
    const taken = this.submissions.get(poll);
    return taken === undefined ? [] : [this.acknowledge(at, taken)];
  }

  async exchangeFile(usage: MessageOf<"report">, at: Instant): Promise<readonly Answer[]> {
    const isKnown = this.deviceKeys.has(usage.from.serial);
    const taken = this.takenFrom(usage);
    for (const { ownKey } of taken.reports) if (ownKey !== undefined) this.deviceKeys.set(usage.from.serial, ownKey);
    return [this.acknowledge(at, taken, house, isKnown ? undefined : trustCode)];
  }

  issuerKeys(at: Instant): readonly string[] {
    return [issuerOn(house, onTheWire(at)).root.publicKey];
  }

  /** What the server takes from something that was handed over. */
  takenFrom(usage: MessageOf<"report">): Taken {
    return { sudi: usage.from, reports: this.read(usage) };
  }

  /** An acknowledgement of any reports to any device, signed by the server's issuer or by somebody else's. */
  acknowledge(at: Instant, { sudi, reports }: Taken, signer: string = house, code?: string): Answer {
    const issuedAt = onTheWire(at);
    const full = { serial: this.nextSerial(at), issuedAt, sudi, policy: this.policy, trustCode: code };
    const acknowledgement = { ...full, of: reports.map(({ report }) => report.id) };
    if (!reports.every(isReadReport)) return { acknowledgement };
    const receipts = reports.map(receiptFor);
    return { acknowledgement, document: signAcknowledgement({ ...full, receipts }, issuerOn(signer, issuedAt)) };
  }

  /** A policy that is sent by itself. */
  policyFor(at: Instant, sudi: Sudi, policy: Policy): Answer {
    const issuedAt = onTheWire(at);
    const document = signPolicy({ serial: this.nextSerial(at), issuedAt, sudi, policy }, issuerOn(house, issuedAt));
    return { policy, document };
  }

  private nextSerial(at: Instant): string {
    this.issued += 1;
    return serialOf(at, this.issued);
  }

  private read({ from, reports, document }: MessageOf<"report">): readonly TakenReport[] {
    if (document === undefined) return reports.map((report) => ({ report }));
    return readReports(document, this.deviceKeys.get(from.serial));
  }
}

function isReadReport(taken: TakenReport): taken is TakenReport & Pick<ReadReport, "sha256"> {
  return taken.sha256 !== undefined;
}
