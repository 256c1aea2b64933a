import type { Implementation } from "../kit/run/judge-subjects";
import { ourCollector } from "../kit/subjects/our-collector";
import { ourDevice } from "../kit/subjects/our-device";
import { ourPair } from "../kit/subjects/our-pair";
import { ourServer } from "../kit/subjects/our-server";

/** Our own device, server and collector, and device and server connected: always judged strictly. */
export const ownImplementations: readonly Implementation[] = [
  { side: "device", start: ourDevice, strict: true },
  { side: "server", start: ourServer, strict: true },
  { side: "collector", start: ourCollector, strict: true },
  { side: "connected", start: ourPair, strict: true },
];
