import { chanceOf } from "../emulator/fleet/chance";
import { breachesOf } from "./breaches";
import { opening, type PlayedAccount } from "./cast";
import { Clients } from "./clients";
import { type Faults, faultsOf, type Weather, weatherOf } from "./faults";
import { Heard } from "./heard";
import * as administrator from "./play-administrator";
import * as device from "./play-device";
import { pause } from "./process";
import { type Operation, storyOf } from "./story";
import type { Trace } from "./trace";
import { type Defect, World } from "./world";

/** What one simulation is made of; the seed gives whatever is not named. */
export interface Plan {
  readonly seed: number;
  readonly story: readonly Operation[];
  readonly weather: Weather;
  readonly faults: Faults;
  readonly defect?: () => Defect;
}

export interface Simulated {
  /** What came out against the invariants, in words; nothing where all held. */
  readonly breaches: readonly string[];
  readonly trace: Trace;
}

/** The plan that a seed stands for. */
export function planOf(seed: number, defect?: () => Defect): Plan {
  const chance = chanceOf(String(seed));
  const weather = weatherOf(chance);
  return { seed, story: storyOf(chance), weather, faults: faultsOf(chance, weather, defect?.().mayBeStale), defect };
}

/** Lets a story happen in bad weather, then has the weather calm down and everything come to rest, and looks at what is left. */
export async function simulate(plan: Plan): Promise<Simulated> {
  const world = new World(plan);
  const heard = new Heard();
  const accounts = await opening(world);
  const clients = new Clients(world);
  let acting = plan.story.length;
  for (const operation of plan.story) {
    world.agenda.after(operation.at * 1_000, () => {
      world.trace.note(`${operation.name}: ${operation.kind}`);
      perform(clients, heard, accounts, operation)
        .catch((error: unknown) => heard.breaches.push(String(error)))
        .finally(() => acting--);
    });
  }
  void pause(world.agenda, calmFrom).then(() => world.calmDown());
  await world.rest();
  const left = acting > 0 ? [`${acting} operations never ended`] : [];
  const breaches = [...left, ...(await breachesOf(world, heard, accounts))];
  return { breaches, trace: world.trace };
}

/** The weather calms down after twenty days, in milliseconds. */
const calmFrom = 20 * 24 * 3_600_000;

function perform(
  clients: Clients,
  heard: Heard,
  accounts: readonly PlayedAccount[],
  operation: Operation,
): Promise<unknown> {
  switch (operation.kind) {
    case "submit":
      return Promise.all(
        ["", " again"]
          .slice(0, operation.copies)
          .map((copy) => device.submit(clients, heard, accounts, { ...operation, name: `${operation.name}${copy}` })),
      );
    case "trust":
      return device.trust(clients, heard, accounts, operation);
    case "transfer":
    case "remove":
      return administrator.move(clients, heard, accounts, operation);
    case "buy":
      return administrator.buy(clients, heard, accounts, operation);
    case "policy":
      return Promise.all(
        ["", " by somebody else"].slice(0, operation.copies).map((who, index) => {
          const own = { ...operation, name: `${operation.name}${who}`, days: operation.days + index };
          return administrator.setPolicy(clients, heard, accounts, own);
        }),
      );
    case "device policy":
      return administrator.setDevicePolicy(clients, accounts, operation);
    case "watch":
      return administrator.watch(clients, operation);
    case "seal":
      return administrator.seal(clients, accounts, operation);
  }
}
