import { expect, it } from "vitest";
import { fleetResult } from "../../cli/fleet/fleet-result";
import { inProcessServer } from "../../cli/fleet/in-process-server";
import { runFleet } from "../../cli/fleet/run-fleet";
import { servedServer } from "../../cli/fleet/served-server";
import { parseInstant } from "../../core/time/instant";
import { startLocalSystem } from "../../local/start-local-system";
import { accountWithToken } from "./rehearsal";

const plan = { seed: 7, devices: 6, from: parseInstant("2035-01-01T00:00:00Z"), days: 2 };
const untold = () => undefined;

it("a fleet fares the same with the functions behind HTTP as with the server in its own process", async () => {
  const faults: string[] = [];
  const system = await startLocalSystem({
    testClock: true,
    tellFault: (name, fault) => faults.push(`${name}: ${fault}`),
  });
  try {
    const { token } = await accountWithToken(system.url);
    const served = await runFleet(plan, servedServer(new URL(system.url), token), 2, untold);
    const inProcess = await runFleet(plan, inProcessServer(plan.seed), 1, untold);
    expect(served.figures.submissions).toBeGreaterThanOrEqual(plan.devices);
    expect(fleetResult(served)).toEqual(fleetResult(inProcess));
    expect(faults).toEqual([]);
  } finally {
    await system.close();
  }
}, 120_000);
