import { z } from "zod";
import type { OpHandlers } from "../../adapter/carrier/adapter";
import type { serverOps } from "../../adapter/messages/server";
import type { Sudi } from "../../adapter/messages/shapes";
import { type AccountBook, pathOf } from "./account-book";
import { adminSudi } from "./inventory-ops";
import { ApiFault, type ApiRequest, type LicensingApi } from "./licensing-api";
import { signingIn } from "./sign-in";

type Ops = "reserve" | "returnReservation";

const problem = z.object({ detail: z.string() });
const notFound = { accepted: false, reason: "not-found" } as const;

/** What an administrator does with reservations of devices that were trusted. */
export function reservationOps(operator: LicensingApi, accounts: AccountBook): Pick<OpHandlers<typeof serverOps>, Ops> {
  const signIn = signingIn(operator, accounts);
  return {
    async reserve({ as, sudi, tag, count }) {
      const { pid, serial } = sudi;
      const licenses = [{ entitlementTag: tag, quantity: count }];
      const reservationCode = `CA-Z${pid}:${serial}-AAAAAAAAA-00`;
      const body = { reservationRequests: [{ reservationCode, reservationType: "SPECIFIC", licenses }] };
      return ask(as, sudi, "reserve-licenses", body);
    },
    async returnReservation({ as, sudi, returnCode }) {
      return ask(as, sudi, "return-reservation", { sudi: adminSudi(sudi), returnCode });
    },
  };

  async function ask(as: string | undefined, sudi: Sudi, thing: string, body: object) {
    const place = accounts.ofDevice(sudi);
    if (place === undefined) return notFound;
    const asked: ApiRequest = { method: "POST", path: pathOf(place, thing), body };
    const answer = await (await signIn(as)).send(asked);
    if (answer.status === 401 || answer.status === 404) return notFound;
    if (answer.status === 200) return { accepted: true as const };
    if (answer.status !== 409) throw new ApiFault(asked, `status ${answer.status}: ${JSON.stringify(answer.body)}`);
    return { accepted: false as const, message: problem.parse(answer.body).detail };
  }
}
