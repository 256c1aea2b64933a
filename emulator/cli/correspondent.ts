import type { Answer, DeviceMessage } from "../device/messages";
import { exchange } from "../transport/exchange";
import type { LicenceServerClient } from "../transport/licence-server-client";

/** Whoever takes the messages that a router puts on the wire. */
export interface Correspondent {
  readonly answer: (message: DeviceMessage) => Promise<readonly Answer[]>;
}

/** A licence server that is spoken to over HTTP. */
export const overHttp = (client: LicenceServerClient): Correspondent => ({
  answer: (message) => exchange(message, client),
});
