import { type Command, exec } from "../../command";
import { told } from "../../rehearsal/standing";

const tags = { standard: "CUBE_T_STD", enhanced: "CUBE_T_ENH", redundant: "CUBE_T_RED" } as const;

/** What a person at the licence server does by hand: sets licences aside for the router (SLR-3). */
export const reserve: Command = {
  modes: exec,
  syntax: "emulator reserve count:<1-100000> {standard | enhanced | redundant}",
  help: {
    reserve: "Set licences aside for the router",
    count: "How many",
    standard: "Standard trunk sessions",
    enhanced: "Enhanced trunk sessions",
    redundant: "Redundant trunk sessions",
  },
  run: ({ machine }, given) => {
    const tag = tags[given.oneOf("standard", "enhanced", "redundant") ?? "standard"];
    const count = given.number("count") ?? 0;
    const { accepted, message } = machine.router.reserve({ tag, count });
    return told(accepted ? `${count} ${tag} are reserved` : `nothing is reserved: ${message}`);
  },
};
