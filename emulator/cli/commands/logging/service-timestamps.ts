import { defaultTimestamps } from "../../../device/log/logging-settings";
import type { Command, Effect, Scene } from "../../command";
import type { Given } from "../../grammar/given";
import { withLogging } from "./settings";

/** How the time stands before lines of the log and of debugging. */
export const serviceTimestamps: Command = {
  modes: ["global"],
  syntax: "service timestamps [{log | debug} [datetime [msec] [localtime] [show-timezone] [year]]]",
  help: {
    service: "Modify use of network based services",
    timestamps: "Timestamp debug/log messages",
    log: "Timestamp log messages",
    debug: "Timestamp debug messages",
    datetime: "Timestamp with date and time",
    msec: "Include milliseconds in timestamp",
    localtime: "Use local time zone for timestamps",
    "show-timezone": "Add time zone information to timestamp",
    year: "Include year in timestamp",
  },
  run: (scene, given) =>
    stamp(
      scene,
      given,
      given.has("datetime")
        ? {
            milliseconds: given.has("msec"),
            localTime: given.has("localtime"),
            showsZone: given.has("show-timezone"),
            year: given.has("year"),
          }
        : defaultTimestamps,
    ),
  no: { syntax: "service timestamps [log | debug]", run: (scene, given) => stamp(scene, given, "none") },
};

function stamp(scene: Scene, given: Given, timestamps: typeof defaultTimestamps | "none"): Effect {
  const { timestamps: before } = scene.machine.router.state.logging;
  const only = given.oneOf("log", "debug");
  return withLogging(scene, {
    timestamps: only === undefined ? { log: timestamps, debug: timestamps } : { ...before, [only]: timestamps },
  });
}
