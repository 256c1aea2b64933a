import type { ServerClient } from "../../carrier/clients";
import type { Ok } from "../../messages/envelope";
import type { Policy, serverOps } from "../../messages/messages";
import { Deviation, Undecided } from "../outcome";
import type { KitDevice } from "./kit-device";
import { licenceTagOf } from "./licence-text";
import type { ServerDeclaration } from "./server-declaration";

/** What the desk needs of the bench that it belongs to. */
type Bench = {
  readonly server: ServerClient;
  readonly declaration: ServerDeclaration;
  note(from: "operator", what: string, detail?: unknown): void;
};

/** What becomes of a device in a scenario, by its words: where it goes, or `removed`. */
export const movePattern = "transferred to (?:Voice|Lab)|removed";

/** The administrators of a scenario: they buy licences, move devices and give single devices policies. */
export class LicenceDesk {
  /** What the last purchase was answered. */
  private purchase: Ok<typeof serverOps, "purchase"> | undefined;

  constructor(private readonly bench: Bench) {}

  /** Asks for licences; what the server says stands until the next purchase. */
  async buy(quantity: number, licence: string, virtualAccount: string): Promise<void> {
    this.bench.declaration.needs("inventory");
    const tag = licenceTagOf(licence);
    this.purchase = await this.bench.server.call("purchase", { virtualAccount, tag, quantity });
    this.bench.note("operator", `${quantity} of ${tag} for ${virtualAccount}`, this.purchase);
  }

  /** The last purchase was taken, or refused with a reason that a person can read. */
  expectPurchase(expected: string): void {
    if (this.purchase === undefined) throw new Undecided("untested", "nothing was bought");
    const { purchase } = this;
    const observed = purchase.accepted ? "accepted" : purchase.message ? "refused with a reason" : "refused";
    if (!observed.startsWith(expected)) throw new Deviation(`the purchase ${expected}`, observed);
  }

  /** Takes a device out of its virtual account, and into another; throws a `Deviation` where the server does not do it. */
  async move(device: KitDevice, move: string): Promise<void> {
    this.bench.declaration.needs("inventory");
    const { sudi } = device;
    const virtualAccount = move.startsWith("transferred to ") ? move.slice("transferred to ".length) : undefined;
    const { accepted } =
      virtualAccount === undefined
        ? await this.bench.server.call("remove", { sudi })
        : await this.bench.server.call("transfer", { sudi, virtualAccount });
    this.bench.note("operator", `device ${device.letter} is ${move}`);
    if (!accepted) throw new Deviation(`device ${device.letter} ${move}`, "it was not accepted");
    if (device.trust && virtualAccount !== undefined) device.trust = { ...device.trust, virtualAccount };
  }

  /** Gives one device a policy of its own. */
  async setPolicy(device: KitDevice, policy: Policy): Promise<void> {
    this.bench.declaration.needs("policies");
    const virtualAccount = device.trust?.virtualAccount ?? "Voice";
    const named = { name: `Policy of device ${device.letter}`, ...policy };
    const { accepted } = await this.bench.server.call("policy", { virtualAccount, sudi: device.sudi, policy: named });
    this.bench.note("operator", `policy of device ${device.letter}`, policy);
    if (!accepted) throw new Deviation(`a policy for device ${device.letter}`, "it was not accepted");
  }
}
