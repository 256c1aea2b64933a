import { record } from "../audit/record";
import type { TokenPorts } from "./create-token";

/** Ends a token; devices that were trusted with it stay trusted (TRU-1). */
export const revokeToken =
  (ports: TokenPorts) =>
  async ({ token, actor }: { readonly token: string; readonly actor: string }): Promise<"revoked" | "unknown"> => {
    const now = await ports.clock.now();
    const revoked = await ports.tokens.revoke(token);
    if (revoked === "unknown") return "unknown";
    const account = await ports.accounts.find(revoked.virtualAccount);
    await record(ports, now, {
      smartAccount: account === "unknown" ? "unassigned" : account.smartAccount,
      virtualAccount: revoked.virtualAccount,
      actor,
      action: "revoke token",
      subject: "a registration token",
      outcome: "accepted",
    });
    return "revoked";
  };
