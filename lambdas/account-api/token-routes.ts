import * as z from "zod/mini";
import { formatInstant } from "../../core/time/instant";
import type { createToken } from "../../server/account/create-token";
import type { revokeToken } from "../../server/account/revoke-token";
import { type Answer, ok } from "../http/answer";
import { printable } from "../http/name";
import type { HttpRequest } from "../http/request";
import { notFound } from "../http/virtual-account-route";

/** What a registration token is made with. */
export const tokenShape = z.object({
  description: z.optional(printable(0, 256)),
  expiresAfterDays: z.optional(z.int().check(z.minimum(1), z.maximum(9999))),
  uses: z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000))),
});
/** The tokens that are to be revoked. */
export const revocationShape = z.object({
  tokens: z.array(z.string().check(z.maxLength(512))).check(z.minLength(1), z.maxLength(100)),
});

/** Makes a registration token, which is shown this once (TRU-1). */
export const createTokenRoute =
  (create: ReturnType<typeof createToken>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const { expiresAfterDays: expiresInDays, uses } = request.body(tokenShape);
    const outcome = await create({ virtualAccount, expiresInDays, uses, actor: request.caller });
    if (outcome.kind === "unknown-account") return notFound();
    return {
      status: 201,
      body: { tokenInfo: { token: outcome.token, expirationDate: formatInstant(outcome.expiresAt) } },
    };
  };

/** Revokes tokens of the virtual account; one that was never made in it counts as unknown. */
export const revokeTokensRoute =
  (revoke: ReturnType<typeof revokeToken>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const { tokens } = request.body(revocationShape);
    const outcomes = await Promise.all(tokens.map((token) => revoke({ virtualAccount, token, actor: request.caller })));
    const revoked = outcomes.filter((outcome) => outcome === "revoked").length;
    return ok({ revoked, unknown: tokens.length - revoked });
  };
