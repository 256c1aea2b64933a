import { z } from "zod";
import type { OpHandlers } from "../../adapter/carrier/adapter";
import { policyForm, policyOfForm } from "../../adapter/documents/policy-form";
import type { serverOps } from "../../adapter/messages/server";
import { count, instant, maybe, release, type Sudi } from "../../adapter/messages/shapes";
import { type AccountBook, type Place, pathOf } from "./account-book";
import type { LicensingApi } from "./licensing-api";
import { signingIn } from "./sign-in";

type Ops = "purchase" | "inventory" | "alerts" | "devices" | "transfer" | "remove";

const sudi = z
  .object({ udiPid: z.string(), udiSerialNumber: z.string() })
  .transform(({ udiPid: pid, udiSerialNumber: serial }): Sudi => ({ pid, serial }));
const licensesAnswer = z.object({
  licenses: z.array(
    z.object({ license: z.string(), entitlementTag: z.string(), quantity: count, inUse: count, available: z.int() }),
  ),
});
const alertsAnswer = z.object({
  next: maybe(z.string()),
  alerts: z.array(
    z.object({
      kind: z.enum(["insufficient-licences", "pair-split", "deadline-near", "deadline-missed"]),
      tag: maybe(z.string()),
      sudi: maybe(sudi),
      raisedAt: instant,
      clearedAt: maybe(instant),
    }),
  ),
});
const devicesAnswer = z.object({
  next: maybe(z.string()),
  devices: z.array(
    z.object({
      sudi,
      hostName: z.string(),
      softwareVersion: release,
      peer: maybe(sudi),
      lastContactDate: instant,
      deadline: maybe(instant),
      policy: maybe(policyForm),
    }),
  ),
});
const purchaseRefusal = z.object({ code: z.string(), detail: z.string() });

const notFound = { accepted: false, reason: "not-found" } as const;
const pageSize = 200;

/** What an administrator does with licences and devices. */
export function inventoryOps(operator: LicensingApi, accounts: AccountBook): Pick<OpHandlers<typeof serverOps>, Ops> {
  const signIn = signingIn(operator, accounts);
  const post = (domain: string, version: "v1" | "v2", thing: string, body: object) => ({
    method: "POST" as const,
    path: `/${version}/accounts/${encodeURIComponent(domain)}/${thing}`,
    body,
  });
  return {
    async purchase(request) {
      const api = await signIn(request.as);
      const place = accounts.find(request.virtualAccount);
      if (place === undefined) return notFound;
      const { tag, quantity } = request;
      const { status, body } = await api.send({
        method: "POST",
        path: pathOf(place, "purchases"),
        body: { tag, quantity },
      });
      if (status === 201) return { accepted: true };
      if (status === 401 || status === 404) return notFound;
      const { code, detail: message } = purchaseRefusal.parse(body);
      return code === "not-sold" ? { accepted: false, reason: "not-sold", message } : { accepted: false, message };
    },
    async inventory(request) {
      const api = await signIn(request.as);
      const place = accounts.find(request.virtualAccount);
      if (place === undefined) return notFound;
      const asked = { virtualAccounts: [request.virtualAccount], at: request.at, limit: pageSize };
      const answer = await api.find(post(place.domain, "v1", "licenses", asked), licensesAnswer);
      if (answer === "not-found") return notFound;
      return {
        rows: answer.licenses.map(
          ({ license: name, entitlementTag: tag, quantity: purchased, inUse, available: balance }) => {
            return { tag, name, purchased, inUse, balance };
          },
        ),
      };
    },
    async alerts(request) {
      const api = await signIn(request.as);
      const place = accounts.find(request.virtualAccount);
      if (place === undefined) return notFound;
      const alerts = await allAlerts(api, pathOf(place, "alerts"));
      return alerts === "not-found" ? notFound : { rows: alerts };
    },
    async devices(request) {
      const api = await signIn(request.as);
      const place = accounts.find(request.virtualAccount);
      if (place === undefined) return notFound;
      const devices = await allDevices(api, place, request.virtualAccount);
      if (devices === "not-found") return notFound;
      return {
        rows: devices.map(({ sudi, hostName: hostname, softwareVersion, peer, lastContactDate, deadline, policy }) => ({
          sudi,
          hostname,
          softwareVersion,
          peer,
          lastAck: lastContactDate,
          deadline,
          policy: policy ? policyOfForm(policy) : {},
        })),
      };
    },
    async transfer(request) {
      const api = await signIn(request.as);
      const place = accounts.find(request.virtualAccount);
      if (place === undefined) return notFound;
      const body = { sudi: adminSudi(request.sudi), virtualAccount: request.virtualAccount };
      const outcome = moved(await api.find(post(place.domain, "v2", "devices/transfer", body), z.unknown()));
      if (outcome.accepted) accounts.enterDevice(request.sudi, place);
      return outcome;
    },
    async remove(request) {
      const api = await signIn(request.as);
      const outcomes: unknown[] = [];
      for (const domain of accounts.domains) {
        const body = { sudi: adminSudi(request.sudi) };
        outcomes.push(await api.find(post(domain, "v2", "devices/remove", body), z.unknown()));
      }
      return moved(outcomes.find((outcome) => outcome !== "not-found") ?? "not-found");
    },
  };

  async function allDevices(api: LicensingApi, { domain }: Place, virtualAccount: string) {
    const devices: z.infer<typeof devicesAnswer>["devices"] = [];
    let cursor: string | undefined;
    do {
      const asked = { virtualAccounts: [virtualAccount], limit: pageSize, cursor };
      const page = await api.find(post(domain, "v1", "devices", asked), devicesAnswer);
      if (page === "not-found") return page;
      devices.push(...page.devices);
      cursor = page.next;
    } while (cursor !== undefined);
    return devices;
  }

  async function allAlerts(api: LicensingApi, path: string) {
    const alerts: z.infer<typeof alertsAnswer>["alerts"] = [];
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`;
      const page = await api.find({ method: "GET", path: `${path}${query}` }, alertsAnswer);
      if (page === "not-found") return page;
      alerts.push(...page.alerts);
      cursor = page.next;
    } while (cursor !== undefined);
    return alerts;
  }
}

/** A device as the administrators' part of the API writes it. */
export const adminSudi = ({ pid, serial }: Sudi) => ({ udiPid: pid, udiSerialNumber: serial });

const moved = (outcome: unknown) => (outcome === "not-found" ? notFound : { accepted: true as const });
