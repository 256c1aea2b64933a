import * as z from "zod/mini";
import { formatInstant } from "../../core/time/instant";
import type { createToken } from "../../server/account/create-token";
import type { listTokens, StandingToken } from "../../server/account/list-tokens";
import type { revokeToken } from "../../server/account/revoke-token";
import { type Answer, ok } from "../http/answer";
import { printable } from "../http/name";
import { pageOf, pageQuery } from "../http/page";
import type { HttpRequest } from "../http/request";
import { notFound } from "../http/virtual-account-route";

/** What a registration token is made with. */
export const tokenShape = z.object({
  description: z.optional(printable(0, 256)),
  expiresAfterDays: z.optional(z.int().check(z.minimum(1), z.maximum(9999))),
  uses: z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000))),
});
/** The tokens that are to be revoked, each by itself or by the id that it is listed with. */
export const revocationShape = z.object({
  tokens: z.array(z.string().check(z.maxLength(512))).check(z.minLength(1), z.maxLength(100)),
});

/** Makes a registration token, which is shown this once (TRU-1). */
export const createTokenRoute =
  (create: ReturnType<typeof createToken>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const { description, expiresAfterDays: expiresInDays, uses } = request.body(tokenShape);
    const outcome = await create({ virtualAccount, description, expiresInDays, uses, actor: request.caller });
    if (outcome.kind === "unknown-account") return notFound();
    return {
      status: 201,
      body: {
        tokenInfo: { token: outcome.token, expirationDate: formatInstant(outcome.expiresAt) },
        status: "COMPLETE",
        statusMessage: "",
      },
    };
  };

/** The tokens of the virtual account, the oldest first: by an id, because a token itself is shown only once. */
export const listTokensRoute =
  (list: ReturnType<typeof listTokens>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const { totalRecords, entries } = pageOf(await list(virtualAccount), request.parameters(pageQuery));
    return ok({ totalRecords, tokens: entries.map(written), status: "COMPLETE", statusMessage: "" });
  };

const written = (token: StandingToken) => ({
  id: token.id,
  description: token.description,
  createdBy: token.createdBy,
  creationDate: formatInstant(token.createdAt),
  expirationDate: formatInstant(token.expiresAt),
  uses: token.uses === "unlimited" ? null : token.uses,
  used: token.used,
  standing: token.standing,
});

/** Revokes tokens of the virtual account; one that was never made in it counts as unknown. */
export const revokeTokensRoute =
  (revoke: ReturnType<typeof revokeToken>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const { tokens } = request.body(revocationShape);
    const outcomes = await Promise.all(tokens.map((token) => revoke({ virtualAccount, token, actor: request.caller })));
    const revoked = outcomes.filter((outcome) => outcome === "revoked").length;
    return ok({ revoked, unknown: tokens.length - revoked });
  };
