import type { Instant } from "../../core/time/instant";
import type { AccountPorts } from "../account/create-account";
import type { UnknownAccount } from "../account/unknown-account";
import { record } from "../audit/record";
import type { Purchase } from "../ports/holdings";
import { type BalancePorts, checkBalance } from "./check-balance";

export interface PurchaseRequest {
  readonly virtualAccount: string;
  readonly tag: string;
  /** From 1 on. */
  readonly quantity: number;
  /** When the licences begin to count; at once when absent. */
  readonly from?: Instant;
  /** When they stop counting; never when absent. */
  readonly until?: Instant;
  readonly actor: string;
}

export type PurchaseOutcome =
  | { readonly kind: "bought"; readonly purchase: Purchase }
  | { readonly kind: "not-sold"; readonly message: string }
  | { readonly kind: "bad-request"; readonly message: string }
  | UnknownAccount;

/** Adds licences to a virtual account (ACC-2); those that are not for sale are refused (VGW-4). */
export const buyLicences =
  (ports: AccountPorts & BalancePorts) =>
  async ({ virtualAccount, tag, quantity, from, until, actor }: PurchaseRequest): Promise<PurchaseOutcome> => {
    const now = await ports.clock.now();
    const account = await ports.accounts.find(virtualAccount);
    if (account === "unknown") return { kind: "unknown-account" };
    const purchase: Purchase = {
      id: ports.identifiers.ulid(now),
      tag,
      quantity,
      from: from ?? now,
      until: until ?? "never",
    };
    const refusal = refusalOf(ports, purchase);
    await record(ports, now, {
      smartAccount: account.smartAccount,
      virtualAccount,
      actor,
      action: "buy licences",
      subject: `${quantity} of ${tag}`,
      outcome: refusal === "none" ? "accepted" : "refused",
      ...(refusal !== "none" && { reason: refusal.kind }),
    });
    if (refusal !== "none") return refusal;
    await ports.holdings.buy(virtualAccount, purchase);
    await checkBalance(ports, virtualAccount, tag);
    return { kind: "bought", purchase };
  };

function refusalOf({ catalogue }: BalancePorts, { tag, from, until }: Purchase) {
  if (!catalogue.isSold(tag)) {
    const message = `${catalogue.nameOf(tag)} (${tag}) is not for sale: as many count as purchased as are reported`;
    return { kind: "not-sold", message } as const;
  }
  if (until !== "never" && until <= from) {
    return { kind: "bad-request", message: "the licences would end before they begin; give a later end" } as const;
  }
  return "none";
}
