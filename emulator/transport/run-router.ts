import type { Instant } from "../../core/time/instant";
import type { DeviceMessage } from "../device/messages";
import type { Router } from "../device/router";
import { exchange } from "./exchange";
import type { LicenceServerClient } from "./licence-server-client";

/** Moves a router's clock to `to` and carries every message that leaves on the way to the server and back. */
export async function runRouter(router: Router, to: Instant, server: LicenceServerClient): Promise<void> {
  for (let sent = router.advance(to); sent.length > 0; sent = router.advance(to)) await carry(router, sent, server);
}

/** Carries messages to the server and hands the router what it says. */
export async function carry(
  router: Router,
  messages: readonly DeviceMessage[],
  server: LicenceServerClient,
): Promise<void> {
  for (const message of messages) {
    for (const answer of await exchange(message, server)) router.receive(answer);
  }
}
