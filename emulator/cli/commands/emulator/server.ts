import { type Command, exec } from "../../command";
import type { RehearsalServer } from "../../rehearsal/rehearsal-server";
import { told } from "../../rehearsal/standing";

const words = {
  acknowledges: "the licence server answers and acknowledges",
  withholds: "the licence server answers and withholds acknowledgements",
  absent: "no licence server answers",
} as const;

/** What the licence server of the rehearsal does from now on. */
export const server = (rehearsal: RehearsalServer): Command => ({
  modes: exec,
  syntax: "emulator server {acknowledges | withholds | absent}",
  help: {
    acknowledges: "Trust, and acknowledge reports",
    withholds: "Trust and take reports, but acknowledge none",
    absent: "Answer nothing",
  },
  run: (_scene, given) => {
    rehearsal.manner = given.oneOf("acknowledges", "withholds", "absent") ?? rehearsal.manner;
    return told(words[rehearsal.manner]);
  },
});
