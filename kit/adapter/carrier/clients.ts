import { collectorOps } from "../messages/collector";
import { deviceOps } from "../messages/device";
import type { Observable, Observations, Unit } from "../messages/observations";
import { serverOps } from "../messages/server";
import type { Carrier } from "./carrier";
import { type Client, client } from "./client";
import { AdapterFault } from "./faults";

export type DeviceClient = Client<typeof deviceOps> & {
  /** One observation by name; throws `AdapterFault` when the answer lacks it. */
  observe<What extends Observable>(what: What, unit?: Unit): Promise<Observations[What]>;
};
export type ServerClient = Client<typeof serverOps>;
export type CollectorClient = Client<typeof collectorOps>;

/** A client of a device under test. */
export function deviceClient(carrier: Carrier): DeviceClient {
  const device = client(deviceOps, carrier);
  return {
    ...device,
    async observe(what, unit) {
      const seen = await device.call("observe", { what: [what], unit });
      const value: Partial<Observations>[typeof what] = seen[what];
      if (isThere<typeof what>(value)) return value;
      throw new AdapterFault("observe", `ok.${what}`, "it was asked for and is not there");
    },
  };
}

/** A client of a licence server under test. */
export function serverClient(carrier: Carrier): ServerClient {
  return client(serverOps, carrier);
}

/** A client of a collector under test. */
export function collectorClient(carrier: Carrier): CollectorClient {
  return client(collectorOps, carrier);
}

function isThere<What extends Observable>(value: Partial<Observations>[What]): value is Observations[What] {
  return value !== undefined;
}
