import { days } from "../../core/time/duration";
import { type Instant, plus } from "../../core/time/instant";
import { record } from "../audit/record";
import type { Tokens } from "../ports/tokens";
import type { AccountPorts } from "./create-account";
import type { UnknownAccount } from "./unknown-account";

export interface TokenPorts extends AccountPorts {
  readonly tokens: Tokens;
}

export interface TokenRequest {
  readonly virtualAccount: string;
  /** What it is for; nothing is said of it when absent. */
  readonly description?: string;
  /** 30 when absent. */
  readonly expiresInDays?: number;
  /** How many devices may use it; no limit when absent. */
  readonly uses?: number;
  readonly actor: string;
}

export type TokenOutcome =
  | { readonly kind: "created"; readonly token: string; readonly expiresAt: Instant }
  | UnknownAccount;

/** Makes a registration ID token of a virtual account; it is shown this once and kept as its SHA-256 only (TRU-1). */
export const createToken =
  (ports: TokenPorts) =>
  async ({
    virtualAccount,
    description = "",
    expiresInDays = 30,
    uses,
    actor,
  }: TokenRequest): Promise<TokenOutcome> => {
    const now = await ports.clock.now();
    const account = await ports.accounts.find(virtualAccount);
    if (account === "unknown") return { kind: "unknown-account" };
    const token = ports.identifiers.token();
    const expiresAt = plus(now, days(expiresInDays));
    const made = { description, createdAt: now, createdBy: actor };
    await ports.tokens.create({ token, virtualAccount, expiresAt, uses: uses ?? "unlimited", ...made });
    await record(ports, now, {
      smartAccount: account.smartAccount,
      virtualAccount,
      actor,
      action: "create token",
      subject: `good for ${expiresInDays} days and ${uses === undefined ? "any number of" : uses} devices`,
      outcome: "accepted",
    });
    return { kind: "created", token, expiresAt };
  };
