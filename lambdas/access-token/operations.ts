import * as z from "zod/mini";
import { type Operations, unreadableAnswers } from "../http/operation";
import { paths } from "../paths";
import { tokenRequestShape } from "./access-token-route";
import type { contract } from "./contract";

const failure = z.strictObject({ error: z.string(), error_description: z.string() });
const token = z.strictObject({ access_token: z.string(), token_type: z.literal("Bearer"), expires_in: z.int() });
const key = z.strictObject({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  alg: z.literal("EdDSA"),
  use: z.literal("sig"),
  kid: z.string(),
  x: z.string(),
});

export const operations = {
  [`POST ${paths.accessToken}` as const]: {
    summary: "Gives an access token for a client id and its secret (OAuth 2, client credentials).",
    body: tokenRequestShape,
    form: true,
    answers: {
      200: { what: "The access token, good for an hour.", body: token },
      400: { what: "The request is no such request.", body: failure },
      401: { what: "The client id and its secret do not fit.", body: failure },
      429: { what: "Too many secrets did not fit; `Retry-After` says when one is looked at again.", body: failure },
      413: { ...unreadableAnswers[413], body: failure },
    },
  },
  [`GET ${paths.accessKeys}` as const]: {
    summary: "The keys that access tokens are signed with, as a JSON Web Key Set.",
    answers: { 200: { what: "The keys that are good now.", body: z.strictObject({ keys: z.array(key) }) } },
  },
} satisfies Operations<typeof contract>;
