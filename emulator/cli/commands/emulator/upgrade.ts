import { formatRelease } from "../../../../core/release/release";
import { type Command, exec } from "../../command";
import { readPlayedRelease } from "../../rehearsal/played-release";
import { standing, told } from "../../rehearsal/standing";

/** Restarts the router with another release, up or down. */
export const upgrade: Command = {
  modes: exec,
  syntax: "emulator upgrade release:WORD",
  help: { upgrade: "Restart with another release", release: "As in 17.6.2" },
  run: ({ machine }, given) => {
    const release = readPlayedRelease(given.text("release") ?? "");
    if (typeof release === "string") return told(release);
    machine.installation.upgrade(release, machine.router.unit);
    return { ...told(`restarted with ${formatRelease(release)}`, standing(machine)), mode: "user" };
  },
};
