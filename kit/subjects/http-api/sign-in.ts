import type { AccountBook } from "./account-book";
import type { LicensingApi } from "./licensing-api";

/** How the API is asked on somebody's behalf: with a fresh access token, or without a name as the operator. */
export const signingIn =
  (operator: LicensingApi, { users }: AccountBook) =>
  async (name: string | undefined): Promise<LicensingApi> =>
    name === undefined ? operator : operator.as(users.get(name));
