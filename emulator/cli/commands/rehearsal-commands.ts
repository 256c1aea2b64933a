import type { Command } from "../command";
import type { RehearsalServer } from "../rehearsal/rehearsal-server";
import { advance } from "./emulator/advance";
import { calls } from "./emulator/calls";
import { fork } from "./emulator/fork";
import { hangup } from "./emulator/hangup";
import { sourceInterfaceState } from "./emulator/interface";
import { link } from "./emulator/link";
import { policy } from "./emulator/policy";
import { restore } from "./emulator/restore";
import { script } from "./emulator/script";
import { server } from "./emulator/server";
import { snapshot } from "./emulator/snapshot";
import { upgrade } from "./emulator/upgrade";

/** What a rehearsal adds to the commands of the router; the last two where the licence server is in the rehearsal's hand. */
export const rehearsalCommands = (rehearsal?: RehearsalServer): readonly Command[] => [
  advance,
  calls,
  fork,
  hangup,
  link,
  sourceInterfaceState,
  upgrade,
  snapshot,
  restore,
  script,
  ...(rehearsal ? [server(rehearsal), policy(rehearsal)] : []),
];
