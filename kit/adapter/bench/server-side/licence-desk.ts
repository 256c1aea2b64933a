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

/** What administrators ask for and are told about. */
export type Wish = "purchase" | "reservation";

/** The administrators of a scenario: they buy and reserve licences, move devices and give single devices policies. */
export class LicenceDesk {
  /** What the last purchase and the last reservation were answered. */
  private readonly answers: Partial<Record<Wish, Ok<typeof serverOps, "purchase" | "reserve">>> = {};
  private returnCodes = 0;

  constructor(private readonly bench: Bench) {}

  /** Asks for licences; what the server says stands until the next purchase. */
  async buy(quantity: number, licence: string, virtualAccount: string): Promise<void> {
    this.bench.declaration.needs("inventory");
    const tag = licenceTagOf(licence);
    this.answers.purchase = await this.bench.server.call("purchase", { virtualAccount, tag, quantity });
    this.bench.note("operator", `${quantity} of ${tag} for ${virtualAccount}`, this.answers.purchase);
  }

  /** Asks for licences to be set aside for a device; what the server says stands until the next reservation. */
  async reserve(count: number, licence: string, { sudi, letter }: KitDevice): Promise<void> {
    for (const capability of ["reservation", "inventory"] as const) this.bench.declaration.needs(capability);
    const tag = licenceTagOf(licence);
    this.answers.reservation = await this.bench.server.call("reserve", { sudi, tag, count });
    this.bench.note("operator", `${count} of ${tag} for device ${letter}`, this.answers.reservation);
  }

  /** Hands in what a device gave when it gave its reservation up; throws a `Deviation` where the server does not take it. */
  async returnReservation({ sudi, letter }: KitDevice): Promise<void> {
    this.bench.declaration.needs("reservation");
    this.returnCodes += 1;
    const returnCode = `C-STORY0-00000${this.returnCodes}`;
    const { accepted } = await this.bench.server.call("returnReservation", { sudi, returnCode });
    this.bench.note("operator", `the reservation of device ${letter} is returned`);
    if (!accepted) throw new Deviation(`the reservation of device ${letter} returned`, "it was not accepted");
  }

  /** What was asked for last was granted, or refused, with a reason that a person can read where that is asked for. */
  expectAnswer(wish: Wish, expected: string): void {
    const answer = this.answers[wish];
    if (answer === undefined) throw new Undecided("untested", `there was no ${wish}`);
    const observed = answer.accepted ? "accepted" : answer.message ? "refused with a reason" : "refused";
    if (!observed.startsWith(expected)) throw new Deviation(`the ${wish} ${expected}`, observed);
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
