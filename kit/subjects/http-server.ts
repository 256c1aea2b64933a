import { adapter, type OpHandlers } from "../adapter/carrier/adapter";
import type { Carrier } from "../adapter/carrier/carrier";
import { inProcessCarrier } from "../adapter/carrier/in-process";
import type { GivenOk } from "../adapter/messages/envelope";
import { serverOps } from "../adapter/messages/server";
import { AccountBook } from "./http-api/account-book";
import { accountOps } from "./http-api/account-ops";
import { auditOps, type StoryTime } from "./http-api/audit-ops";
import { deviceOps } from "./http-api/device-ops";
import { fileOps } from "./http-api/file-ops";
import { inventoryOps } from "./http-api/inventory-ops";
import { LicensingApi, type Way } from "./http-api/licensing-api";
import { reservationOps } from "./http-api/reservation-ops";
import { Schedules } from "./http-api/schedules";
import type { Stewards } from "./http-api/stewards";

/** A licence server that speaks the HTTP API and is started for tests. */
export type HttpServerUnderTest = {
  readonly name: string;
  readonly version: string;
  readonly url: string;
  /** Whether it can rehearse a crash. */
  readonly crashes: boolean;
  /** Whether its clock can be moved. */
  readonly clock: "advance" | "wall";
  readonly way?: Way;
  /** Empties it: no accounts, no devices, no reports, no time that has passed. */
  forget(): Promise<void>;
  close(): Promise<void>;
};

/** Any server of the HTTP API behind adapter protocol 1: every op is a request over the network. */
export function httpServer(server: HttpServerUnderTest): Carrier {
  const api = new LicensingApi(server.url, server.way);
  const accounts = new AccountBook();
  const schedules = server.way?.workGoesOn ? new Schedules(api) : undefined;
  const time: StoryTime = { begin: "", now: "" };
  const handlers: OpHandlers<typeof serverOps> = {
    hello: () => declarationOf(server),
    async reset({ at }) {
      await server.forget();
      accounts.clear();
      await setClock(api, at, server.way?.stewards);
      time.begin = at;
      time.now = at;
      return {};
    },
    async advance({ to }) {
      await setClock(api, to, server.way?.stewards);
      time.now = to;
      await schedules?.runWhatIsDue(to);
      return { now: to };
    },
    async crash({ at }) {
      await api.rehearse({ method: "POST", path: "/test/crash", body: { at } });
      return {};
    },
    ...accountOps(api, accounts, server.way?.stewards),
    ...deviceOps(api, accounts),
    ...auditOps(api, accounts, time),
    ...fileOps(api, accounts),
    ...inventoryOps(api, accounts),
    ...reservationOps(api, accounts),
  };
  return inProcessCarrier(adapter(serverOps, handlers), () => server.close());
}

async function setClock(api: LicensingApi, now: string, stewards?: Stewards): Promise<void> {
  stewards?.signOut();
  await api.rehearse({ method: "PUT", path: "/test/clock", body: { now } });
}

const declarationOf = ({
  name,
  version,
  url,
  crashes,
  clock,
}: HttpServerUnderTest): GivenOk<typeof serverOps, "hello"> => ({
  protocol: 1,
  side: "server",
  implementation: { name, version, url },
  capabilities: [
    "reports",
    "documents",
    "accounts",
    "users",
    "inventory",
    "history",
    "alerts",
    "pairs",
    "tokens",
    "policies",
    "reservation",
    "offline-files",
    "audit",
    ...(crashes ? (["crash"] as const) : []),
  ],
  clock,
});
