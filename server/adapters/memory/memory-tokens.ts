import type { Sudi } from "../../../core/report/sudi";
import type { Instant } from "../../../core/time/instant";
import type { Tokens } from "../../ports/tokens";
import { type KeptToken, listedToken, tokenStanding, usedBy } from "../../tokens/token-standing";
import { tokenId, tokenSha256 } from "../token-id";

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
    async of(virtualAccount) {
      const made = [...tokens].filter(([, kept]) => kept.virtualAccount === virtualAccount);
      const listed = made.map(([token, kept]) => listedToken(tokenId(tokenSha256(token)), kept));
      return listed.sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
    },
    async revoke(tokenOrId, virtualAccount) {
      const found = [...tokens].find(([token]) => token === tokenOrId || tokenId(tokenSha256(token)) === tokenOrId);
      const [token, kept] = found ?? [];
      if (token === undefined || kept?.virtualAccount !== virtualAccount) return "unknown";
      tokens.set(token, { ...kept, revoked: true });
      return "revoked";
    },
  };
}
