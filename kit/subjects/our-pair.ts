import { inProcessCarrier } from "../adapter/carrier/in-process";
import type { Subject } from "../adapter/subject";
import { deviceHandler } from "./our-device";
import { startOurServer } from "./our-server";

/** Our router, its messages carried to our licence server and back. */
export async function ourPair(): Promise<Subject> {
  const server = await startOurServer();
  return { name: "our pair", side: "connected", device: inProcessCarrier(deviceHandler()), server };
}
