import { record } from "../audit/record";
import type { TokenPorts } from "./create-token";

export interface TokenRevocation {
  readonly virtualAccount: string;
  readonly token: string;
  readonly actor: string;
}

/** Ends a token of the account; devices that were trusted with it stay trusted (TRU-1). */
export const revokeToken =
  (ports: TokenPorts) =>
  async ({ virtualAccount, token, actor }: TokenRevocation): Promise<"revoked" | "unknown"> => {
    const now = await ports.clock.now();
    const account = await ports.accounts.find(virtualAccount);
    if (account === "unknown") return "unknown";
    if ((await ports.tokens.revoke(token, virtualAccount)) === "unknown") return "unknown";
    await record(ports, now, {
      smartAccount: account.smartAccount,
      virtualAccount,
      actor,
      action: "revoke token",
      subject: "a registration token",
      outcome: "accepted",
    });
    return "revoked";
  };
