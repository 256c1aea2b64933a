import type { Command, Effect, Scene } from "../../command";

const help = {
  debug: "Debugging functions (see also 'undebug')",
  undebug: "Disable debugging functions (see also 'debug')",
  feature: "Debugging of a licensed feature",
  cube: "CUBE",
  all: "All debugging",
  license: "Licensing",
};

const isOn = "CUBE licensing debugging is on";

/** `debug license feature cube all` traces requests for licences in the log (CLI-4). */
export const debugLicense: Command = {
  modes: ["privileged"],
  syntax: "debug license feature cube all",
  help,
  run: (scene) => switched(scene, true, isOn),
  no: {
    syntax: "debug license feature cube all",
    run: (scene) => switched(scene, false, "CUBE licensing debugging is off"),
  },
};

const allOff = (scene: Scene): Effect => switched(scene, false, "All possible debugging has been turned off");

/** `undebug all`, which is `no debug all` too. */
export const undebug: Command = {
  modes: ["privileged"],
  syntax: "undebug {all | license feature cube all}",
  help,
  run: (scene, given) =>
    given.has("license") ? switched(scene, false, "CUBE licensing debugging is off") : allOff(scene),
  no: { syntax: "debug all", run: allOff },
};

export const showDebugging: Command = {
  modes: ["privileged"],
  syntax: "show debugging",
  help: { debugging: "State of each debugging option" },
  run: ({ machine: { router } }) => (router.state.debugging ? { output: `CUBE:\n  ${isOn}` } : {}),
};

function switched({ machine }: Scene, on: boolean, output: string): Effect {
  machine.router.debug(on);
  return { output };
}
