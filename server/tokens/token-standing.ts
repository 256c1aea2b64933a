import { deviceName, type Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { ListedToken, RegistrationToken, TokenStanding } from "../ports/tokens";

/** A token as it is kept. Users are counted only where their number is limited. */
export interface KeptToken extends Omit<RegistrationToken, "token"> {
  readonly users: readonly string[];
  readonly revoked: boolean;
}

/** Whether the token is good for the device at `now`; at the instant of its expiry it has expired (TRU-1). */
export function tokenStanding(token: KeptToken | "unknown", device: Sudi, now: Instant): TokenStanding {
  if (token === "unknown") return { kind: "unknown" };
  if (token.revoked) return { kind: "revoked" };
  if (now >= token.expiresAt) return { kind: "expired" };
  const spent = token.uses !== "unlimited" && token.users.length >= token.uses;
  if (spent && !isUser(token, device)) return { kind: "exhausted" };
  return { kind: "good", virtualAccount: token.virtualAccount };
}

/** The token once the device has used it; the same token where nothing is to be counted. */
export function usedBy(token: KeptToken, device: Sudi): KeptToken {
  if (token.uses === "unlimited" || isUser(token, device)) return token;
  return { ...token, users: [...token.users, deviceName(device)] };
}

/** A token as it is listed. */
export const listedToken = (id: string, { users, ...token }: KeptToken): ListedToken => ({
  id,
  virtualAccount: token.virtualAccount,
  description: token.description,
  createdAt: token.createdAt,
  createdBy: token.createdBy,
  expiresAt: token.expiresAt,
  uses: token.uses,
  used: users.length,
  revoked: token.revoked,
});

const isUser = ({ users }: KeptToken, device: Sudi): boolean => users.includes(deviceName(device));
