import { parseRelease } from "../core/release/release";
import { hours } from "../core/time/duration";
import { parseInstant, plus } from "../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../cryptography/ed25519";
import { Machine } from "../emulator/cli/machine";
import { RehearsalServer } from "../emulator/cli/rehearsal/rehearsal-server";
import { Router } from "../emulator/device/router";

const start = parseInstant("2021-01-01T00:00:00Z");
const key = signingKeyFromSeed(new Uint8Array(32).fill(1));
const hoursOfHistory = 72 * 24;

/** A trusted router after 72 days in which its load, plain and forked, changed every hour, and every report was acknowledged. */
export async function agedRouter(serial: string): Promise<Machine> {
  const setup = { at: start, seed: serial, release: parseRelease("17.6.1a"), sudi: { pid: "C8000V", serial } };
  const router = new Router({ ...setup, hostname: "cube", platformLicences: [] }, { key, cryptography: ed25519 });
  const server = new RehearsalServer();
  server.manner = "acknowledges";
  const machine = new Machine(router, server);
  await machine.carry(router.trust({ token: "bench", scope: "local", force: false }).sent);
  for (let hour = 0; hour < hoursOfHistory; hour++) {
    const { standard, enhanced } = router.counts;
    router.calls({ action: "end", kind: "trunk", count: standard });
    router.calls({ action: "end", kind: "trunk", count: enhanced, forked: true });
    router.calls({ action: "start", kind: "trunk", count: 10 + ((hour * 37) % 90) });
    router.calls({ action: "fork", kind: "trunk", count: hour % 7 });
    await machine.advance(plus(start, hours(hour + 1)));
  }
  return machine;
}
