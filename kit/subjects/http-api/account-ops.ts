import { z } from "zod";
import type { OpHandlers } from "../../adapter/carrier/adapter";
import { formOfPolicy } from "../../adapter/documents/policy-form";
import type { serverOps } from "../../adapter/messages/server";
import { refuseFields } from "../refuse-fields";
import { type AccountBook, pathOf } from "./account-book";
import { accountAnswer, historyAnswer, revocationAnswer, tokenAnswer } from "./answers";
import type { LicensingApi } from "./licensing-api";

type Ops = "account" | "token" | "revokeToken" | "policy" | "history";
const notFound = { accepted: false, reason: "not-found" } as const;

/** What an administrator does. */
export function accountOps(api: LicensingApi, accounts: AccountBook): Pick<OpHandlers<typeof serverOps>, Ops> {
  return {
    async account(request) {
      refuseFields(request, ["as", "users"]);
      const { smartAccount: domain, virtualAccounts } = request;
      const body = { domain, virtualAccounts };
      const made = await api.ask({ method: "POST", path: "/v1/accounts", body }, accountAnswer);
      for (const { name, id } of made.virtualAccounts) accounts.enter(name, { domain, id });
      return {};
    },
    async token(request) {
      refuseFields(request, ["as"]);
      const place = accounts.find(request.virtualAccount);
      if (place === undefined) return notFound;
      const body = { description: "for devices", expiresAfterDays: request.expiresInDays, uses: request.uses };
      const made = await api.find({ method: "POST", path: pathOf(place, "tokens"), body }, tokenAnswer);
      if (made === "not-found") return notFound;
      accounts.enterToken(made.tokenInfo.token, place);
      return { accepted: true, token: made.tokenInfo.token };
    },
    async revokeToken(request) {
      refuseFields(request, ["as"]);
      const place = accounts.ofToken(request.token);
      if (place === undefined) return notFound;
      const body = { tokens: [request.token] };
      const { revoked } = await api.ask(
        { method: "POST", path: pathOf(place, "tokens/revoke"), body },
        revocationAnswer,
      );
      return revoked === 1 ? { accepted: true } : notFound;
    },
    async policy(request) {
      refuseFields(request, ["as", "sudi"]);
      const place = accounts.find(request.virtualAccount);
      if (place === undefined) return notFound;
      const body = formOfPolicy(request.policy);
      const set = await api.find({ method: "PUT", path: pathOf(place, "policy"), body }, z.unknown());
      return set === "not-found" ? notFound : { accepted: true };
    },
    async history(request) {
      refuseFields(request, ["as"]);
      const place = accounts.find(request.virtualAccount);
      if (place === undefined) return notFound;
      const { tag, from, to } = request;
      const path = `${pathOf(place, "usage-history")}?${new URLSearchParams({ tag, from, to })}`;
      const history = await api.find({ method: "GET", path }, historyAnswer);
      return history === "not-found" ? notFound : { rows: history.hours };
    },
  };
}
