import * as z from "zod/mini";
import type { Credentials, issueAccessToken } from "../../server/access/issue-access-token";
import { type Answer, ok } from "../http/answer";
import type { HttpRequest } from "../http/request";

/** A request for an access token. */
export const tokenRequestShape = z.object({
  grant_type: z.string(),
  client_id: z.optional(z.string()),
  client_secret: z.optional(z.string()),
});

const noStore = { "cache-control": "no-store" };

/** A refusal as RFC 6749 has it. */
const refusal = (status: number, error: string, error_description: string): Answer => ({
  status,
  body: { error, error_description },
  headers: { ...noStore, ...(status === 401 && { "www-authenticate": "Basic" }) },
});

/** A request that is no form of that shape. */
export const unreadableTokenRequest = (status: number, _code: string, message: string): Answer =>
  refusal(status, "invalid_request", message);

/** Gives an access token to who has a client id and its secret: the client credentials grant of OAuth 2 (RFC 6749, 4.4). */
export const accessTokenRoute =
  (issue: ReturnType<typeof issueAccessToken>) =>
  async (request: HttpRequest): Promise<Answer> => {
    const { grant_type, client_id, client_secret } = request.form(tokenRequestShape);
    if (grant_type !== "client_credentials") {
      return refusal(400, "unsupported_grant_type", "Ask with grant_type=client_credentials.");
    }
    const credentials = basicCredentials(request) ?? { client: client_id ?? "", secret: client_secret ?? "" };
    const outcome = await issue(credentials);
    if (outcome.kind === "too-many") {
      const answer = refusal(429, "invalid_client", "Too many secrets did not fit; wait before you try another.");
      return { ...answer, headers: { ...answer.headers, "retry-after": String(outcome.retryAfter) } };
    }
    if (outcome.kind === "refused") return refusal(401, "invalid_client", "The client id and its secret do not fit.");
    const { token: access_token, expiresAt, now } = outcome;
    return { ...ok({ access_token, token_type: "Bearer", expires_in: expiresAt - now }), headers: noStore };
  };

function basicCredentials(request: HttpRequest): Credentials | undefined {
  const [, encoded] = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(request.header("authorization") ?? "") ?? [];
  if (encoded === undefined) return undefined;
  const [client = "", ...rest] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return { client, secret: rest.join(":") };
}
