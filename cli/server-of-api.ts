import type { Carrier } from "../kit/adapter/carrier/carrier";
import { type ApiRequest, LicensingApi, type Way } from "../kit/subjects/http-api/licensing-api";
import { Stewards } from "../kit/subjects/http-api/stewards";
import { httpServer } from "../kit/subjects/http-server";

const forget: ApiRequest = { method: "POST", path: "/test/forget" };
const crash: ApiRequest = { method: "POST", path: "/test/crash", body: {} };
const clock: ApiRequest = { method: "GET", path: "/test/clock" };
/** Something of a smart account, which the operator may look at on one machine and nowhere else. */
const policy: ApiRequest = { method: "GET", path: "/v1/accounts/example.com/virtual-accounts/1/policy" };
const rest: ApiRequest = { method: "POST", path: "/test/rest" };

/**
 * A licence server elsewhere, judged through its HTTP API: what it has for tests is declared, the rest is not; throws
 * `ApiFault` where nobody answers.
 */
export async function serverOfApi(url: string, fetchBy: typeof fetch = fetch): Promise<Carrier> {
  const probe = new LicensingApi(url, { fetch: fetchBy, workGoesOn: false });
  const statusOf = async (request: ApiRequest): Promise<number> => (await probe.send(request)).status;
  const has = async (request: ApiRequest): Promise<boolean> => (await statusOf(request)) !== 404;
  const crashes = await has(crash);
  const stewards = (await statusOf(policy)) === 401 ? new Stewards(url, fetchBy) : undefined;
  const way: Way = { fetch: fetchBy, workGoesOn: await has(rest), stewards };
  const api = new LicensingApi(url, way);
  return httpServer({
    name: `server at ${url}`,
    version: "of the HTTP API",
    url,
    crashes,
    clock: (await has(clock)) ? "advance" : "wall",
    way,
    forget: () => api.rehearse(forget),
    close: async () => {},
  });
}
