import { paths } from "../../lambdas/paths";
import { call } from "./rehearsal";

export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The header that a user with these credentials sends. */
export async function bearer(url: string, { clientId, clientSecret }: ClientCredentials) {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
  }).toString();
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const { body } = await call(url, `POST ${paths.accessToken}`, form, type);
  return { authorization: `Bearer ${body.access_token}` };
}
