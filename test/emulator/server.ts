import type { Acknowledgement } from "../../core/acknowledgement/acknowledgement";
import { type Issuer, signAcknowledgement } from "../../core/acknowledgement/acknowledgement-file";
import { certificatePayload } from "../../core/acknowledgement/certificate";
import type { Policy } from "../../core/policy/policy";
import { parseRelease } from "../../core/release/release";
import { days } from "../../core/time/duration";
import { type Instant, plus } from "../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../cryptography/ed25519";
import type { DeviceMessage } from "../../emulator/device/messages";
import { Router } from "../../emulator/device/router";

const seeded = (byte: number) => signingKeyFromSeed(new Uint8Array(32).fill(byte));
const root = seeded(1);
const signer = seeded(2);
const sudi = { pid: "C8000V", serial: "93POM8FF9IZ" };

const issuerKeys = [{ key: root.keyId, public: root.publicKey }];

/** A licence server as far as one router sees it: it gives receipts or is silent, and acknowledges when it is told to. */
export class Server {
  readonly router: Router;
  readonly messages: DeviceMessage[] = [];
  readonly issuer: Issuer;
  /** Every message has a receipt of its own. */
  distinctReceipts = false;

  constructor(
    release: string,
    at: Instant,
    private readonly policy: Policy,
    private readonly manner: "receipts" | "silent" = "receipts",
    trusted = true,
  ) {
    const payload = certificatePayload(signer, at, plus(at, days(1_000)), "test");
    this.issuer = {
      key: signer,
      certificate: { payload, signature: { signingType: "Ed25519", key: root.keyId, value: root.sign(payload) } },
    };
    const known = { hostname: "cube", platformLicences: [], issuerKeys };
    const setup = { at, seed: "test", release: parseRelease(release), sudi, ...known };
    this.router = new Router(setup, { key: seeded(3), cryptography: ed25519 });
    if (trusted) this.trust();
  }

  /** Trusts the router. */
  trust(): void {
    const [request] = this.router.trust({ token: "token", scope: "local", force: false }).sent;
    if (!request) throw new Error("a trust request leaves at once");
    const { policy } = this;
    this.router.receive({ kind: "trust-installed", ref: request.ref, trustCode: "code", issuerKeys, policy });
  }

  /** Moves time on and answers what leaves in the server's manner. */
  advance(to: Instant): void {
    for (let sent = this.router.advance(to); sent.length > 0; sent = this.router.advance(to)) {
      this.messages.push(...sent);
      if (this.manner === "silent") continue;
      this.answer(sent);
    }
  }

  /** Gives each message a receipt. */
  answer(sent: readonly DeviceMessage[]): void {
    for (const message of sent) {
      const poll = message.kind === "poll" ? message.poll : this.distinctReceipts ? message.ref : "1";
      this.router.receive({ kind: "later", ref: message.ref, poll });
    }
  }

  /** The acknowledgement of everything that was handed over. */
  acknowledgement(): Acknowledgement {
    const { book, now } = this.router.state;
    const reports = book.handed.map(({ signed: { report, payload } }) => ({
      reportId: report.id,
      tag: report.tag,
      sha256: ed25519.sha256(payload),
      from: now,
      to: now,
      hours: 0,
      peak: 0,
    }));
    return { serial: String(now), issuedAt: now, sudi, reports };
  }

  acknowledgeAll(): void {
    this.router.receive({
      kind: "acknowledgement",
      document: signAcknowledgement(this.acknowledgement(), this.issuer),
    });
  }
}
