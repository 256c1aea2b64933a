import type { Carrier } from "../kit/adapter/carrier/carrier";
import { type ApiRequest, LicensingApi } from "../kit/subjects/http-api/licensing-api";
import { httpServer } from "../kit/subjects/http-server";

const forget: ApiRequest = { method: "POST", path: "/test/forget" };
const crash: ApiRequest = { method: "POST", path: "/test/crash", body: {} };

/** A licence server that was started for tests elsewhere, judged through its HTTP API; throws `ApiFault` where nobody answers. */
export async function serverOfApi(url: string): Promise<Carrier> {
  const api = new LicensingApi(url);
  const { status } = await api.send(crash);
  return httpServer({
    name: `server at ${url}`,
    version: "of the HTTP API",
    url,
    crashes: status !== 404,
    forget: () => api.rehearse(forget),
    close: async () => {},
  });
}
