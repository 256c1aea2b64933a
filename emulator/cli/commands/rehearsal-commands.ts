import type { Command } from "../command";
import type { RehearsalServer } from "../rehearsal/rehearsal-server";
import { advance } from "./emulator/advance";
import { calls } from "./emulator/calls";
import { exchange } from "./emulator/exchange";
import { failover } from "./emulator/failover";
import { fork } from "./emulator/fork";
import { hangup } from "./emulator/hangup";
import { sourceInterfaceState } from "./emulator/interface";
import { link } from "./emulator/link";
import { peer } from "./emulator/peer";
import { policy } from "./emulator/policy";
import { reserve } from "./emulator/reserve";
import { restore } from "./emulator/restore";
import { script } from "./emulator/script";
import { server } from "./emulator/server";
import { snapshot } from "./emulator/snapshot";
import { unit } from "./emulator/unit";
import { upgrade } from "./emulator/upgrade";

/** What a rehearsal adds to the commands of the router; some for a pair, and the last three where the licence server is in the rehearsal's hand. */
export const rehearsalCommands = (rehearsal?: RehearsalServer, isPair = false): readonly Command[] => [
  advance,
  calls,
  fork,
  hangup,
  link,
  sourceInterfaceState,
  upgrade,
  reserve,
  snapshot,
  restore,
  script,
  ...(isPair ? [failover, unit, peer] : []),
  ...(rehearsal ? [server(rehearsal), policy(rehearsal), exchange(rehearsal)] : []),
];
