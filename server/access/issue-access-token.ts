import type { Cryptography } from "../../core/document/cryptography";
import type { Duration } from "../../core/time/duration";
import { type AuditPorts, record } from "../audit/record";
import type { AccessTokens, IssuedAccessToken } from "../ports/access-tokens";
import type { Clock } from "../ports/clock";
import type { Users } from "../ports/users";
import type { Allowances } from "./allowances";

export interface AccessTokenPorts extends AuditPorts {
  readonly clock: Clock;
  readonly users: Users;
  readonly accessTokens: AccessTokens;
  /** Wrong secrets, by client. */
  readonly mistakes: Allowances;
  readonly cryptography: Pick<Cryptography, "sha256">;
}

export interface Credentials {
  /** The user's id. */
  readonly client: string;
  readonly secret: string;
}

export type AccessTokenOutcome =
  | ({ readonly kind: "issued"; readonly now: number } & IssuedAccessToken)
  | { readonly kind: "refused" }
  | { readonly kind: "too-many"; readonly retryAfter: Duration };

/**
 * Gives a user with the right secret a token for an hour; a wrong one is audited, and whether the user exists is not told. After
 * many wrong ones no more are looked at for a while, but the right one is: nobody can lock a user out.
 */
export const issueAccessToken =
  (ports: AccessTokenPorts) =>
  async ({ client, secret }: Credentials): Promise<AccessTokenOutcome> => {
    const now = await ports.clock.now();
    const user = await ports.users.find(client);
    // Of the secret only its hash is compared, so that how long that takes says nothing about the secret.
    if (user !== "unknown" && user.secretSha256 === ports.cryptography.sha256(secret)) {
      return { kind: "issued", now, ...(await ports.accessTokens.issue(user.id, now)) };
    }
    const taken = ports.mistakes.take(client, now);
    if (taken.kind === "exceeded") return { kind: "too-many", retryAfter: taken.retryAfter };
    if (user !== "unknown") {
      await record(ports, now, {
        smartAccount: user.smartAccount,
        actor: user.name,
        action: "sign in",
        subject: user.name,
        outcome: "refused",
        reason: "wrong-secret: the client secret is not the one that was given out",
      });
    }
    return { kind: "refused" };
  };
