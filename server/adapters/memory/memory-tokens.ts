import type { Sudi } from "../../../core/report/sudi";
import type { Instant } from "../../../core/time/instant";
import type { Tokens } from "../../ports/tokens";
import { type KeptToken, tokenStanding, usedBy } from "../../tokens/token-standing";

export function memoryTokens(): Tokens {
  const tokens = new Map<string, KeptToken>();
  const standing = (token: string, device: Sudi, now: Instant) =>
    tokenStanding(tokens.get(token) ?? "unknown", device, now);
  return {
    async create({ token, ...rest }) {
      tokens.set(token, { ...rest, users: [], revoked: false });
    },
    async standing(token, device, now) {
      return standing(token, device, now);
    },
    async use(token, device, now) {
      const stands = standing(token, device, now);
      const kept = tokens.get(token);
      if (stands.kind === "good" && kept) tokens.set(token, usedBy(kept, device));
      return stands;
    },
    async revoke(token, virtualAccount) {
      const kept = tokens.get(token);
      if (kept?.virtualAccount !== virtualAccount) return "unknown";
      tokens.set(token, { ...kept, revoked: true });
      return "revoked";
    },
  };
}
