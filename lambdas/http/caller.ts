import type { Duration } from "../../core/time/duration";
import type { Caller } from "../../server/access/access";
import type { Allowances } from "../../server/access/allowances";
import type { AccessTokens } from "../../server/ports/access-tokens";
import type { Clock } from "../../server/ports/clock";
import { type Answer, problem } from "./answer";
import type { HttpRequest } from "./request";

export interface CallerPorts {
  readonly clock: Clock;
  readonly accessTokens: AccessTokens;
  /** Requests, by user. */
  readonly requests: Allowances;
  /** Whoever sends no token is the operator: only on a system of one machine. */
  readonly trustsThisMachine: boolean;
}

export type CallerOf = (request: HttpRequest) => Promise<Caller | "nobody">;

/** Somebody asks more often than is allowed; nothing was done. */
export class TooManyRequests extends Error {
  override readonly name = "TooManyRequests";
  constructor(readonly retryAfter: Duration) {
    super(`Too many requests came from this user; ask again in ${retryAfter} seconds.`);
  }
}

/**
 * On whose behalf a request comes: that of its access token, of its AWS identity, or of nobody. Throws TooManyRequests for a
 * user who has asked too often.
 */
export const callerOf =
  ({ clock, accessTokens, requests, trustsThisMachine }: CallerPorts): CallerOf =>
  async (request) => {
    const authorization = request.header("authorization");
    const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization ?? "") ?? [];
    if (token !== undefined) {
      const now = await clock.now();
      const id = await accessTokens.userOf(token, now);
      if (id === "invalid") return "nobody";
      const taken = requests.take(id, now);
      if (taken.kind === "exceeded") throw new TooManyRequests(taken.retryAfter);
      return { kind: "user", id };
    }
    if (request.awsIdentity !== undefined) return { kind: "operator", name: request.awsIdentity };
    if (trustsThisMachine && authorization === undefined) return { kind: "operator", name: "local administrator" };
    return "nobody";
  };

/** The same for everybody who has no access token that is good, whatever was asked for. */
export const notAuthenticated = (): Answer => ({
  ...problem(401, "not-authenticated", "Send an access token of POST /as/token.oauth2 that is not over as Bearer."),
  headers: { "www-authenticate": "Bearer" },
});
