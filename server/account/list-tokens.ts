import type { Clock } from "../ports/clock";
import type { ListedToken, TokenRefusal, Tokens } from "../ports/tokens";

/** A token with how it stands: good for one device more, or why not. */
export type StandingToken = ListedToken & { readonly standing: "good" | Exclude<TokenRefusal, "unknown"> };

/** The registration tokens of a virtual account, the oldest first; of none of them more than an id is known (TRU-1). */
export const listTokens =
  ({ clock, tokens }: { readonly clock: Clock; readonly tokens: Tokens }) =>
  async (virtualAccount: string): Promise<readonly StandingToken[]> => {
    const now = await clock.now();
    return (await tokens.of(virtualAccount)).map((token) => ({ ...token, standing: standingOf(token, now) }));
  };

function standingOf({ revoked, expiresAt, uses, used }: ListedToken, now: number): StandingToken["standing"] {
  if (revoked) return "revoked";
  if (now >= expiresAt) return "expired";
  return uses !== "unlimited" && used >= uses ? "exhausted" : "good";
}
