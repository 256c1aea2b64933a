import { z } from "zod";
import type { Credentials } from "./account-book";

const answer = z.object({ access_token: z.string() });

/** A fresh access token for who has these credentials. */
export async function accessToken(
  url: string,
  fetchBy: typeof fetch,
  { client, secret }: Credentials,
): Promise<string> {
  const grant = { grant_type: "client_credentials", client_id: client, client_secret: secret };
  const response = await fetchBy(`${url}/as/token.oauth2`, { method: "POST", body: new URLSearchParams(grant) });
  return answer.parse(await response.json()).access_token;
}
