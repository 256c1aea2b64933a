import type { Implementation } from "../kit/run/judge-subjects";
import { ourDevice } from "../kit/subjects/our-device";
import { ourPair } from "../kit/subjects/our-pair";
import { ourServer } from "../kit/subjects/our-server";

/** Our own device, our own server, and the two connected: always judged strictly. */
export const ownImplementations: readonly Implementation[] = [
  { side: "device", start: ourDevice, strict: true },
  { side: "server", start: ourServer, strict: true },
  { side: "connected", start: ourPair, strict: true },
];
