import type { ServerClient } from "../carrier/clients";
import { readAcknowledgements } from "../documents/documents";
import type { MessageOf, Policy } from "../messages/messages";
import { type Instant, onTheWire } from "./instant";
import type { Answer, LicenceServer, Receipt } from "./licence-server";
import { Undecided } from "./outcome";
import type { Ledger } from "./server-side/ledger";
import type { ServerDeclaration } from "./server-side/server-declaration";

const smartAccount = "Example Networks";
const virtualAccount = "Voice";

/** A real licence server behind the device: the kit only carries the messages from one to the other, and moves both clocks. */
export class RelayedServer implements LicenceServer, Ledger {
  readonly virtualAccounts = [virtualAccount, "Lab"];
  start: Instant = 0;
  private readonly tokens = new Map<string, string>();
  private clock = "";

  constructor(
    readonly server: ServerClient,
    readonly declaration: ServerDeclaration,
  ) {}

  async begin(at: Instant): Promise<void> {
    this.start = at;
    this.clock = onTheWire(at);
    const { virtualAccounts } = this;
    await this.server.call("reset", { at: this.clock });
    await this.server.call("account", { smartAccount, virtualAccounts });
    for (const account of virtualAccounts) {
      const made = await this.server.call("token", { virtualAccount: account });
      if (!made.accepted || made.token === undefined) throw new Undecided("untested", "the server gives out no token");
      this.tokens.set(account, made.token);
    }
  }

  async setPolicy(policy: Policy): Promise<void> {
    const stated = { name: "Policy of the account", ...policy };
    const { accepted } = await this.server.call("policy", { virtualAccount, policy: stated });
    if (!accepted) throw new Undecided("untested", "the server does not take the account's policy");
  }

  token(account = virtualAccount): string {
    return this.tokens.get(account) ?? "";
  }

  async trust(request: MessageOf<"trust-request" | "registration">): Promise<Answer> {
    await this.moveClock(request.at);
    const { token, from: sudi, hostname, softwareVersion, force } = request;
    const deviceTime = request.kind === "registration" ? request.at : request.deviceTime;
    const redundancy = request.kind === "registration" ? undefined : request.redundancy;
    if (redundancy !== undefined) this.declaration.needs("pairs");
    const stated = { token, hostname, softwareVersion, deviceTime, force, redundancy };
    const key = request.kind === "registration" ? request.key : keyOf(request);
    let answer = await this.server.call("trust", { ...stated, sudi, key });
    for (const member of request.kind === "registration" ? [] : othersIn(request)) {
      if (answer.accepted) answer = await this.server.call("trust", { ...stated, ...member });
    }
    return { trust: { ...answer, serverTime: answer.serverTime ?? request.at } };
  }

  async submit({ at, reports, document }: MessageOf<"report">): Promise<Receipt> {
    await this.moveClock(at);
    const handedOver = document === undefined ? { reports } : { document };
    const answer = await this.server.call("submit", { virtualAccount, ...handedOver });
    if (answer.accepted && answer.poll !== undefined) return { kind: "receipt", poll: answer.poll };
    const told = answer.accepted ? undefined : answer;
    const reason = told?.reason === "unknown-device" ? told.reason : "refused";
    return { kind: "refused", reason, message: told?.message ?? told?.reason ?? "no poll id" };
  }

  async collect(poll: string, at: Instant): Promise<readonly Answer[]> {
    await this.moveClock(onTheWire(at));
    const answer = await this.server.call("poll", { poll });
    if (!("acknowledgements" in answer)) return [];
    return answer.acknowledgements.map((acknowledgement, index) => ({
      acknowledgement,
      document: answer.documents?.[index],
    }));
  }

  async exchangeFile({ document }: MessageOf<"report">, at: Instant): Promise<readonly Answer[]> {
    if (document === undefined)
      throw new Undecided("inapplicable", "the device writes no file that a real server takes");
    this.declaration.needs("offline-files");
    await this.moveClock(onTheWire(at));
    const answer = await this.server.call("exchangeFile", { file: document });
    if (!answer.accepted || answer.file === undefined) return [];
    return readAcknowledgements(answer.file, []).map(({ acknowledgement }) => ({
      acknowledgement,
      document: answer.file,
    }));
  }

  issuerKeys(): readonly string[] {
    return [];
  }

  private async moveClock(to: string): Promise<void> {
    if (to === this.clock) return;
    this.clock = to;
    await this.server.call("advance", { to });
  }
}

function keyOf({ from, members }: MessageOf<"trust-request">): string | undefined {
  return members.find(({ sudi }) => sudi.serial === from.serial)?.key;
}

/** The members for which trust is asked beside the one that asks. */
function othersIn({ from, members }: MessageOf<"trust-request">): MessageOf<"trust-request">["members"] {
  return members.filter(({ sudi }) => sudi.serial !== from.serial);
}
