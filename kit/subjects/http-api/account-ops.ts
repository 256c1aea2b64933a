import { z } from "zod";
import type { OpHandlers } from "../../adapter/carrier/adapter";
import { formOfPolicy } from "../../adapter/documents/policy-form";
import type { serverOps } from "../../adapter/messages/server";
import { type AccountBook, pathOf } from "./account-book";
import {
  accountAnswer,
  historyAnswer,
  revocationAnswer,
  tokenAnswer,
  usersAnswer,
  virtualAccountsAnswer,
} from "./answers";
import { adminSudi } from "./inventory-ops";
import type { ApiRequest, LicensingApi } from "./licensing-api";
import { signingIn } from "./sign-in";
import type { Stewards } from "./stewards";

type Ops = "account" | "token" | "revokeToken" | "policy" | "history";
const notFound = { accepted: false, reason: "not-found" } as const;

/** What an administrator does. */
export function accountOps(
  operator: LicensingApi,
  accounts: AccountBook,
  stewards?: Stewards,
): Pick<OpHandlers<typeof serverOps>, Ops> {
  const signIn = signingIn(operator, accounts);
  return {
    async account({ as, smartAccount: domain, virtualAccounts, users = [] }) {
      const made =
        as === undefined
          ? await operator.ask(
              {
                method: "POST",
                path: "/v1/accounts",
                body: { domain, virtualAccounts, users: [...users, ...(stewards ? [stewards.user] : [])] },
              },
              accountAnswer,
            )
          : await accountAs(await signIn(as), domain, virtualAccounts, users);
      if (made === "not-found") return notFound;
      for (const { name, id } of made.virtualAccounts) accounts.enter(name, { domain, id });
      for (const { name, clientId: client, clientSecret: secret } of made.users) {
        if (secret === undefined) continue;
        if (name === stewards?.user.name) stewards.enter(domain, { client, secret });
        else accounts.users.set(name, { client, secret });
      }
      return {};
    },
    async token(request) {
      const place = accounts.find(request.virtualAccount);
      if (place === undefined) return notFound;
      const body = { description: "for devices", expiresAfterDays: request.expiresInDays, uses: request.uses };
      const made = await (await signIn(request.as)).find(
        { method: "POST", path: pathOf(place, "tokens"), body },
        tokenAnswer,
      );
      if (made === "not-found") return notFound;
      accounts.enterToken(made.tokenInfo.token, place);
      return { accepted: true, token: made.tokenInfo.token };
    },
    async revokeToken(request) {
      const place = accounts.ofToken(request.token);
      if (place === undefined) return notFound;
      const body = { tokens: [request.token] };
      const asked: ApiRequest = { method: "POST", path: pathOf(place, "tokens/revoke"), body };
      const answer = await (await signIn(request.as)).find(asked, revocationAnswer);
      return answer !== "not-found" && answer.revoked === 1 ? { accepted: true } : notFound;
    },
    async policy(request) {
      const place = accounts.find(request.virtualAccount);
      if (place === undefined) return notFound;
      const body = formOfPolicy(request.policy);
      const { sudi } = request;
      const asked = sudi
        ? { path: pathOf(place, "device-policy"), body: { sudi: adminSudi(sudi), policy: body } }
        : { path: pathOf(place, "policy"), body };
      const set = await (await signIn(request.as)).find({ method: "PUT", ...asked }, z.unknown());
      return set === "not-found" ? notFound : { accepted: true };
    },
    async history(request) {
      const place = accounts.find(request.virtualAccount);
      if (place === undefined) return notFound;
      const { tag, from, to } = request;
      const path = `${pathOf(place, "usage-history")}?${new URLSearchParams({ tag, from, to })}`;
      const history = await (await signIn(request.as)).find({ method: "GET", path }, historyAnswer);
      return history === "not-found" ? notFound : { rows: history.hours };
    },
  };
}

/** As an administrator of a smart account makes virtual accounts and lets users in. */
async function accountAs(
  api: LicensingApi,
  domain: string,
  virtualAccounts: readonly string[],
  users: readonly object[],
) {
  const below = `/v1/accounts/${encodeURIComponent(domain)}`;
  const virtual: ApiRequest = { method: "POST", path: `${below}/virtual-accounts`, body: { virtualAccounts } };
  const made = virtualAccounts.length === 0 ? { virtualAccounts: [] } : await api.find(virtual, virtualAccountsAnswer);
  if (made === "not-found") return made;
  const granted = await api.find({ method: "PUT", path: `${below}/users`, body: { users } }, usersAnswer);
  return granted === "not-found" ? granted : { ...made, ...granted };
}
